package io.chapar.normalise.repair;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.Composition;
import io.chapar.normalise.letter.Joiners;
import io.chapar.normalise.letter.Spaces;
import io.chapar.text.HalfSign;

/** Text of any language: NFC, no invisible characters that say nothing, one space, no more. */
public final class PlainText {
  private static final String CLOSING = ",.;:!?،؛؟۔)]}";

  /** Marks of which a space never stands before, and those behind which they do stand. */
  private static final String PARTING = ",.;،؛۔";

  private static final String CLOSED = ".)]}»”%\"";

  /** Of two parts: they also stand in results (2 : 1) and faces made of signs. */
  private static final String TWO_PART = ":;";

  private final String text;
  private final boolean spaced;
  private final Trace trace;
  private final StringBuilder out;
  private int lines;
  private int spaces;

  private PlainText(String text, boolean spaced, Trace trace) {
    this.trace = trace;
    this.text = text;
    this.spaced = spaced;
    this.out = new StringBuilder(text.length());
  }

  /**
   * @param french whether the language writes a space before two-part marks
   */
  public static String normalise(String text, boolean french, Trace trace) {
    String composed = Composition.of(text);
    trace.changed(NormalisationRule.COMPOSITION, text, composed);
    PlainText plain = new PlainText(composed, french, trace);
    for (int i = 0; i < plain.text.length(); i++) {
      plain.next(i);
    }
    return Composition.of(plain.out);
  }

  private void next(int at) {
    char c = text.charAt(at);
    if (Spaces.isLineEnd(c)) {
      boolean second = c == '\n' && at > 0 && text.charAt(at - 1) == '\r';
      lines += second ? 0 : 1;
    } else if (Spaces.isSpace(c)) {
      spaces++;
      explain(NormalisationRule.BLANK, String.valueOf(c), " ");
    } else if (isSilent(c, at)) {
      explain(NormalisationRule.of(c), String.valueOf(c), "");
    } else if (ArabicLetters.isLetterForm(c)) {
      separate(c, at);
      out.append(ArabicLetters.plainForm(c));
      explain(NormalisationRule.PRESENTATION_FORM, String.valueOf(c), ArabicLetters.plainForm(c));
    } else {
      separate(c, at);
      write(HalfSign.isAt(text, at) ? HalfSign.LOST : c, c);
    }
  }

  private void write(char c, char before) {
    out.append(c);
    if (c != before) {
      explain(NormalisationRule.SURROGATE, String.valueOf(before), String.valueOf(c));
    }
  }

  private void explain(NormalisationRule rule, String before, String after) {
    if (trace.isOn()) {
      trace.changed(rule, before, after);
    }
  }

  private boolean isSilent(char c, int at) {
    boolean joiner = Spaces.isJoiner(c) && c != '\u00AC' || c == Joiners.ZWJ;
    return Spaces.isDropped(c) || joiner && (spaces > 0 || !Joiners.isMeant(text, at, out));
  }

  private void separate(char c, int at) {
    if (out.length() > 0 && lines > 0) {
      out.append(lines > 1 ? "\n\n" : "\n");
    } else if (out.length() > 0 && spaces > 0) {
      space(c, isTorn(c, at) ? "" : " ");
    }
    lines = 0;
    spaces = 0;
  }

  private void space(char next, String one) {
    if (trace.isOn()) {
      trace.changed(NormalisationRule.SPACING, " ".repeat(Math.min(spaces, 2)) + next, one + next);
    }
    out.append(one);
  }

  /** A space before a mark that closes, where no digit or letter follows the mark, or behind ( . */
  private boolean isTorn(char c, int at) {
    char before = out.charAt(out.length() - 1);
    if (before == '(' || before == '[') {
      return Character.isLetterOrDigit(c) && opensApart();
    }
    return CLOSING.indexOf(c) >= 0
        && isLast(at)
        && !(spaced && ":;!?".indexOf(c) >= 0)
        && !(TWO_PART.indexOf(c) >= 0 && isResult(at))
        && (endsWord(before) || isBehindMark(c));
  }

  /** A letter, a digit, or the vowel sign of an Arabic word. */
  private static boolean endsWord(char c) {
    return Character.isLetterOrDigit(c) || ArabicLetters.isMark(c);
  }

  /** A bracket behind a space opens what follows; one behind a word may be of a formula. */
  private boolean opensApart() {
    int before = out.length() - 2;
    return before < 0 || out.charAt(before) == ' ' || out.charAt(before) == '\n';
  }

  private boolean isLast(int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean parted = Spaces.isSpace(next) || Spaces.isLineEnd(next) || isUnseen(next);
    return parted || !Character.isLetterOrDigit(next) && TWO_PART.indexOf(text.charAt(at)) < 0;
  }

  private static boolean isUnseen(char c) {
    return Spaces.isDropped(c) || Spaces.isJoiner(c) || c == Joiners.ZWJ;
  }

  /** 2 : 1, with a space on both sides. */
  private boolean isResult(int at) {
    int next = at + 1;
    while (next < text.length() && Spaces.isSpace(text.charAt(next))) {
      next++;
    }
    boolean digit = next < text.length() && Character.isDigit(text.charAt(next));
    return digit && Character.isDigit(out.charAt(out.length() - 1));
  }

  /**
   * руб. , and (ЦБ) . as well; not the dots of a line that is drawn: . . . , nor behind a quotation
   * mark that opens.
   */
  private boolean isBehindMark(char c) {
    int last = out.length() - 1;
    char before = out.charAt(last);
    boolean opens = before == '"' && (last == 0 || Spaces.isSpace(out.charAt(last - 1)));
    return PARTING.indexOf(c) >= 0 && CLOSED.indexOf(before) >= 0 && c != before && !opens;
  }
}
