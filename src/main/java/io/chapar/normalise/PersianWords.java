package io.chapar.normalise;

import io.chapar.normalise.Lexicon.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repairs words, and joins those that a space has torn apart: می تواند, کتاب ها, ویژه ای. */
final class PersianWords {
  /** Their comparative is written in one (Academy). */
  private static final Set<String> WHOLE_BEFORE_TAR = Set.of("بیش", "کم", "به");

  /** Of what begins no compound: prepositions and numbers. */
  private static final int SHORT = 2;

  private final FoldedText in;
  private final Draft out;
  private final Lexicon lexicon;
  private final PageEvidence page;
  private final Trace trace;
  private final PersianWord word;

  /** What is known of the last word that was written. */
  private @Nullable Entry last;

  /** The same of the word that a space parts from it. */
  private @Nullable Entry beforeLast;

  PersianWords(FoldedText in, Draft out, Lexicon lexicon, PageEvidence page, Trace trace) {
    this.trace = trace;
    this.in = in;
    this.out = out;
    this.lexicon = lexicon;
    this.page = page;
    this.word = new PersianWord(lexicon);
  }

  /** Writes the word that begins here; its end. */
  int write(int start) {
    int end = end(start);
    Entry entry = lexicon.entry(in.chars(), start, end);
    boolean settled = page.joinedBySlug().isEmpty() && isSettled(entry, start, end);
    if (settled && !mayJoin(entry == null ? head(start, end) : entry)) {
      remember(entry);
      out.add(Kind.WORD, in.chars(), start, end);
    } else {
      write(in.chars().subSequence(start, end), settled);
    }
    return end;
  }

  private int end(int start) {
    int end = start;
    while (ArabicLetters.isInWord(in.charAt(end))) {
      end++;
    }
    return in.charAt(end - 1) == ArabicLetters.ZWNJ ? end - 1 : end;
  }

  /** Whether the word is known as it is written; of one with joiners, its last part. */
  private boolean isSettled(@Nullable Entry entry, int start, int end) {
    if (entry != null && entry.lexeme() != null) {
      return entry.settled();
    }
    int joiner = end - 1;
    while (joiner > start && in.charAt(joiner) != ArabicLetters.ZWNJ) {
      joiner--;
    }
    Entry part = joiner == start ? null : lexicon.entry(in.chars(), joiner + 1, end);
    return part != null && (part.bound() != Bound.NONE || part.lexeme() != null);
  }

  /** What is known of the part before the first joiner. */
  private @Nullable Entry head(int start, int end) {
    int joiner = start;
    while (joiner < end && in.charAt(joiner) != ArabicLetters.ZWNJ) {
      joiner++;
    }
    return lexicon.entry(in.chars(), start, joiner);
  }

  private boolean mayJoin(@Nullable Entry entry) {
    if (!out.isBehindWord()) {
      return false;
    }
    boolean bound = entry != null && entry.isBound();
    return bound || last != null && (last.opens() || entry != null && last.joins(entry));
  }

  private void write(String given, boolean settled) {
    String proven = page.joined(given);
    String text = proven != null ? proven : settled ? given : word.repair(given);
    trace.changed(rule(proven != null, text), given, text);
    if (out.isBehindWord()) {
      String joined = join(out.lastText(), text);
      if (!joined.isEmpty() && isStable(joined, text)) {
        explain(text, joined);
        out.replaceLast(joined);
        last = lexicon.entry(joined);
        return;
      }
    }
    remember(lexicon.entry(text));
    out.add(Kind.WORD, text);
  }

  private void remember(@Nullable Entry entry) {
    beforeLast = out.isBehindWord() ? last : null;
    last = entry;
  }

  private void explain(String text, String joined) {
    if (trace.isOn()) {
      trace.changed(Rule.TORN_WORD, out.lastText() + ' ' + text, joined);
    }
  }

  private static Rule rule(boolean proven, String text) {
    if (proven) {
      return Rule.SLUG;
    }
    return text.indexOf(ArabicLetters.ZWNJ) >= 0 ? Rule.LOST_JOINER : Rule.SPELLING;
  }

  /**
   * Written in one without a joiner, two words may read as another word, or as one that joins to
   * the word before: دره‌ای for در های, بی‌دها for بی د ها.
   */
  private boolean isStable(String joined, String second) {
    int seam = joined.length() - second.length() - 1;
    if (seam >= 0 && joined.charAt(seam) == ArabicLetters.ZWNJ) {
      return true;
    }
    boolean single = beforeLast == null || !isTorn(beforeLast, joined);
    return single && lexicon.bound(joined) == Bound.NONE && word.repair(joined).equals(joined);
  }

  /** Empty when the two are two words. */
  private String join(String first, String text) {
    Bound kind = lexicon.bound(text);
    if (kind != Bound.NONE) {
      String joined = bound(first, text, kind);
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    return last != null && isTorn(last, text) ? PersianJoin.of(first, text) : "";
  }

  /** Whether the last word is the first part of one that goes on with this text. */
  private boolean isTorn(Entry first, String text) {
    String head = head(text);
    return first.continuous() && lexicon.isVerb(head)
        || !page.hasJoiners() && joins(first, head)
        || first.bound() == Bound.FIRST && (isNoun(head) || isNoun(Lexicon.stem(head)))
        || first.bound() == Bound.ARABIC && isDefinite(text);
  }

  private static boolean joins(Entry first, String second) {
    return first.seconds().contains(second) || first.seconds().contains(Lexicon.stem(second));
  }

  /** The article of Arabic before a word, as in ضرب المثل; not الان. */
  private static boolean isDefinite(String text) {
    return text.length() > 4 && text.startsWith("ال");
  }

  private String bound(String first, String text, Bound kind) {
    return switch (kind) {
      case PLURAL -> PersianJoin.of(first, text);
      case COMPARATIVE -> comparative(first, text);
      case COPULA, POSSESSIVE -> clitic(first, text);
      case SECOND -> isFirst(first) ? PersianJoin.of(first, text) : "";
      case TORN -> !page.hasJoiners() && isFirst(first) ? PersianJoin.of(first, text) : "";
      case NAME -> first.length() > SHORT ? PersianJoin.of(first, text) : "";
      default -> "";
    };
  }

  /** خانه ام is خانه‌ام, زندگی ام is زندگی‌ام, and خانه ی ما is خانهٔ ما. */
  private String clitic(String first, String text) {
    Lexeme lexeme = lexicon.find(last(first));
    if (lexeme == null) {
      return "";
    }
    boolean silent = first.endsWith("ه") && lexeme.endsInSilentHeh();
    boolean yeh = first.endsWith("ی") && lexeme.takesPlural() && text.charAt(0) == 'ا';
    if (silent && text.equals("ی")) {
      return first + '\u0654';
    }
    return silent || yeh ? PersianJoin.of(first, text) : "";
  }

  private String comparative(String first, String text) {
    if (WHOLE_BEFORE_TAR.contains(first)) {
      return first + text;
    }
    Lexeme lexeme = lexicon.find(last(first));
    boolean adjective =
        lexeme != null && (lexeme.takesComparative() || isAdverb(first, lexeme) || isTarin(text));
    return adjective ? PersianJoin.of(first, text) : "";
  }

  /** پیش تر, یواش تر; not so و تر. */
  private static boolean isAdverb(String word, Lexeme lexeme) {
    return word.length() > 2 && !lexeme.takesPlural();
  }

  /** Stands for nothing else, as تر does for wet. */
  private static boolean isTarin(String text) {
    return text.startsWith("ترین");
  }

  /** A noun; not در, بر and دو, which stand before nouns more often than they are ones. */
  private boolean isFirst(String word) {
    return word.length() > SHORT && isNoun(last(word));
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
