package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Repairs words, and joins those that a space has torn apart: می تواند, کتاب ها, ویژه ای. */
final class PersianWords {
  private static final String ZWNJ = String.valueOf(ArabicLetters.ZWNJ);

  /** Their comparative is written in one (Academy). */
  private static final Set<String> WHOLE_BEFORE_TAR = Set.of("بیش", "کم", "به");

  private final Lexicon lexicon;
  private final PersianWord word;
  private final Set<String> plural;
  private final Set<String> comparative;
  private final Set<String> copula;
  private final Set<String> possessive;
  private final Set<String> second;
  private final Set<String> name;

  PersianWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.word = new PersianWord(lexicon);
    this.plural = lexicon.bound("plural");
    this.comparative = lexicon.bound("comparative");
    this.copula = lexicon.bound("copula");
    this.possessive = lexicon.bound("possessive");
    this.second = lexicon.bound("second");
    this.name = lexicon.bound("name");
  }

  List<Piece> repair(List<Piece> pieces, PageEvidence page) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      if (!piece.is(Kind.WORD)) {
        out.add(piece);
      } else {
        append(out, repair(piece.text(), page), page);
      }
    }
    return out;
  }

  private String repair(String text, PageEvidence page) {
    String proven = page.joined(text);
    return proven != null ? proven : word.repair(text);
  }

  private void append(List<Piece> out, String text, PageEvidence page) {
    int last = out.size() - 1;
    if (last >= 1 && out.get(last).is(Kind.SPACE) && out.get(last - 1).is(Kind.WORD)) {
      String before = out.get(last - 1).text();
      String joined = join(before, text, page);
      if (!joined.isEmpty()) {
        out.remove(last);
        out.set(last - 1, new Piece(Kind.WORD, joined));
        return;
      }
    }
    out.add(new Piece(Kind.WORD, text));
  }

  /** Empty when the two are two words. */
  private String join(String first, String text, PageEvidence page) {
    if (word.isContinuous(first) && lexicon.isVerb(head(text)) || plural.contains(text)) {
      return PersianJoin.of(first, text);
    }
    if (first.endsWith("ه")) {
      return afterHeh(first, text);
    }
    if (comparative.contains(text)) {
      return comparative(first, text);
    }
    boolean bound = second.contains(text) && isNoun(first) || name.contains(text) && isName(first);
    boolean torn = !page.hasJoiners() && lexicon.joins(first, text);
    return bound || torn ? PersianJoin.of(first, text) : "";
  }

  private String afterHeh(String first, String text) {
    Lexeme lexeme = lexicon.find(last(first));
    boolean silent = lexeme != null && lexeme.endsInSilentHeh();
    if (silent && text.equals("ی")) {
      return first + '\u0654';
    }
    if (silent && (copula.contains(text) || possessive.contains(text))) {
      return PersianJoin.of(first, text);
    }
    return comparative.contains(text) ? comparative(first, text) : bound(first, text);
  }

  private String bound(String first, String text) {
    return second.contains(text) && isNoun(first) ? PersianJoin.of(first, text) : "";
  }

  private String comparative(String first, String text) {
    Lexeme lexeme = lexicon.find(last(first));
    if (WHOLE_BEFORE_TAR.contains(first)) {
      return first + text;
    }
    boolean adjective = lexeme != null && lexeme.takesComparative();
    return adjective ? PersianJoin.of(first, text) : "";
  }

  private boolean isNoun(String first) {
    Lexeme lexeme = lexicon.find(last(first));
    return lexeme != null && lexeme.takesPlural();
  }

  private boolean isName(String first) {
    return first.length() > 2 && !plural.contains(first);
  }

  private static String last(String word) {
    return word.substring(word.lastIndexOf(ZWNJ) + 1);
  }

  private static String head(String word) {
    int joiner = word.indexOf(ZWNJ);
    return joiner < 0 ? word : word.substring(0, joiner);
  }
}
