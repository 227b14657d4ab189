package io.chapar.normalise.persian;

import io.chapar.article.CpuBudget;
import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;

/** Persian and Dari prose to one spelling: first the characters, then the pieces that they make. */
public final class PersianText {
  /** What a dropped space has put together may be a name or an address, which stays as it is. */
  private static final int ROUNDS = 3;

  private PersianText() {}

  public static String normalise(String text, SpellingEvidence page, Trace trace) {
    Draft draft = write(text, page, trace);
    for (int i = 1; i < ROUNDS && draft.isClosed(); i++) {
      draft = write(draft.toString(), page, trace);
    }
    return draft.toString();
  }

  private static Draft write(String text, SpellingEvidence page, Trace trace) {
    return new PersianProse(PersianLetters.fold(text, trace), GivenWords.known(), page, trace)
        .write();
  }

  /** Walks over a folded text once and hands each piece of it to the rules for its kind. */
  private static final class PersianProse {
    /** So many take less time than a look at the clock is worth. */
    private static final int PIECES = 64;

    private final FoldedText in;
    private final Draft out;
    private final PersianSigns signs;
    private final PersianWords words;
    private final Trace trace;
    private int pieces;

    PersianProse(FoldedText in, GivenWords known, SpellingEvidence page, Trace trace) {
      this.in = in;
      this.trace = trace;
      this.out = new Draft(in.length() + 32, known.lexicon().affixes(), trace);
      this.signs = new PersianSigns(in, out);
      this.words = new PersianWords(in, out, known, page, trace);
    }

    Draft write() {
      for (int at = 0; at < in.length(); ) {
        at = next(at);
      }
      return out;
    }

    private int next(int start) {
      if (++pieces % PIECES == 0) {
        CpuBudget.tick();
      }
      char c = in.charAt(start);
      if (ArabicLetters.isLetter(c)) {
        return words.write(start);
      }
      if (c == ' ' || c == '\n') {
        return blank(start);
      }
      int end = in.spanEnd(start);
      if (end > start) {
        out.add(SegmentKind.PROTECTED, in.chars(), start, end);
        return end;
      }
      boolean number = Character.isDigit(c);
      int next = number ? PersianNumbers.write(in, start, out) : signs.write(start);
      if (trace.isOn()) {
        NormalisationRule rule = number ? NormalisationRule.NUMBER : NormalisationRule.PUNCTUATION;
        trace.changed(rule, in.chars().subSequence(start, next), out.lastText());
      }
      return next;
    }

    /** Many spaces are one, many lines two; none stands at an edge. */
    private int blank(int start) {
      int end = start;
      int lines = 0;
      while (end < in.length() && (in.charAt(end) == ' ' || in.charAt(end) == '\n')) {
        lines += in.charAt(end++) == '\n' ? 1 : 0;
      }
      boolean edge = start == 0 || end == in.length();
      if (!edge && lines == 0) {
        out.space();
      } else if (!edge) {
        out.lineBreak(lines > 1);
      }
      return end;
    }
  }
}
