package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Repairs words, and joins those that a space has torn apart: می تواند, کتاب ها, ویژه ای. */
final class PersianWords {
  /** Their comparative is written in one (Academy). */
  private static final Set<String> WHOLE_BEFORE_TAR = Set.of("بیش", "کم", "به");

  private final Lexicon lexicon;
  private final PersianWord word;

  PersianWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.word = new PersianWord(lexicon);
  }

  List<Piece> repair(List<Piece> pieces, PageEvidence page) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      if (piece.is(Kind.WORD)) {
        append(out, piece, page);
      } else {
        out.add(piece);
      }
    }
    return out;
  }

  private void append(List<Piece> out, Piece piece, PageEvidence page) {
    String proven = page.joined(piece.text());
    String text = proven != null ? proven : word.repair(piece.text());
    int last = out.size() - 1;
    if (last >= 1 && out.get(last).is(Kind.SPACE) && out.get(last - 1).is(Kind.WORD)) {
      String joined = join(out.get(last - 1).text(), text, page);
      if (!joined.isEmpty() && isStable(joined)) {
        out.remove(last);
        out.set(last - 1, new Piece(Kind.WORD, joined));
        return;
      }
    }
    out.add(text.equals(piece.text()) ? piece : new Piece(Kind.WORD, text));
  }

  /** Written in one without a joiner, two words may read as another word: دره‌ای for در های. */
  private boolean isStable(String joined) {
    return joined.indexOf(ArabicLetters.ZWNJ) >= 0 || word.repair(joined).equals(joined);
  }

  /** Empty when the two are two words. */
  private String join(String first, String text, PageEvidence page) {
    Bound kind = lexicon.bound(text);
    if (kind != Bound.NONE) {
      String joined = bound(first, text, kind);
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    boolean torn =
        lexicon.isContinuous(first) && lexicon.isVerb(head(text))
            || !page.hasJoiners() && lexicon.joins(first, text)
            || lexicon.bound(first) == Bound.FIRST && isNoun(head(text));
    return torn ? PersianJoin.of(first, text) : "";
  }

  private String bound(String first, String text, Bound kind) {
    return switch (kind) {
      case PLURAL -> PersianJoin.of(first, text);
      case COMPARATIVE -> comparative(first, text);
      case COPULA, POSSESSIVE -> clitic(first, text);
      case SECOND -> isNoun(last(first)) ? PersianJoin.of(first, text) : "";
      case NAME -> first.length() > 2 ? PersianJoin.of(first, text) : "";
      default -> "";
    };
  }

  /** خانه ام is خانه‌ام, and خانه ی ما is خانهٔ ما. */
  private String clitic(String first, String text) {
    Lexeme lexeme = first.endsWith("ه") ? lexicon.find(last(first)) : null;
    if (lexeme == null || !lexeme.endsInSilentHeh()) {
      return "";
    }
    return text.equals("ی") ? first + '\u0654' : PersianJoin.of(first, text);
  }

  private String comparative(String first, String text) {
    if (WHOLE_BEFORE_TAR.contains(first)) {
      return first + text;
    }
    Lexeme lexeme = lexicon.find(last(first));
    boolean adjective = lexeme != null && lexeme.takesComparative();
    return adjective ? PersianJoin.of(first, text) : "";
  }

  private boolean isNoun(String word) {
    Lexeme lexeme = lexicon.find(word);
    return lexeme != null && lexeme.takesPlural();
  }

  private static String last(String word) {
    int joiner = word.lastIndexOf(ArabicLetters.ZWNJ);
    return joiner < 0 ? word : word.substring(joiner + 1);
  }

  private static String head(String word) {
    int joiner = word.indexOf(ArabicLetters.ZWNJ);
    return joiner < 0 ? word : word.substring(0, joiner);
  }
}
