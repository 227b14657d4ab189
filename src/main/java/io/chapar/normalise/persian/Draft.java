package io.chapar.normalise.persian;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.CharBuffer;

/**
 * Persian text as it is written, piece by piece, with one space where Persian has one and none
 * where it has none.
 */
final class Draft {
  private static final String CLOSING = "،؛:؟!.…»)]}٪";
  private static final String OPENING = "«([{";
  private static final String STOPS = "،؛:؟!.…»)]}";
  private static final char NO_SIGN = 0;

  private final CharBuffer out;
  private final PersianAffixes affixes;
  private final Trace trace;
  private SegmentKind last = SegmentKind.START;
  private char lastSign = NO_SIGN;
  private int lastStart;
  private SegmentKind left = SegmentKind.START;
  private boolean leftIsLetter;
  private boolean spaced;
  private boolean ending;
  private boolean closed;

  Draft(int capacity, PersianAffixes affixes, Trace trace) {
    this.affixes = affixes;
    this.trace = trace;
    this.out = new CharBuffer(capacity);
  }

  SegmentKind last() {
    return last;
  }

  /** Whether a space parts the next piece from a word that stands for itself. */
  boolean isBehindWord() {
    return spaced
        && last == SegmentKind.WORD
        && !ending
        && out.length() - lastStart <= PersianWord.LONGEST;
  }

  String lastText() {
    return out.subSequence(lastStart, out.length());
  }

  /** Writes another word for the last one and the space behind it. */
  void replaceLast(String word) {
    out.truncate(lastStart);
    out.append(word);
    spaced = false;
  }

  void space() {
    spaced = true;
  }

  void lineBreak(boolean paragraph) {
    shift(SegmentKind.BREAK, NO_SIGN);
    out.append('\n');
    if (paragraph) {
      out.append('\n');
    }
  }

  /** Appends a part of a text as a word, a number or protected text. */
  void add(SegmentKind kind, CharBuffer text, int start, int end) {
    begin(kind, takesEnding() && isEnding(text.subSequence(start, end)));
    out.append(text, start, end);
  }

  void add(SegmentKind kind, String text) {
    begin(kind, takesEnding() && isEnding(text));
    out.append(text);
  }

  /** Whether an ending may be written onto what stands last: ۲۰م, «…»ها. */
  private boolean takesEnding() {
    return !spaced && (last == SegmentKind.NUMBER || isOne(lastSign, STOPS));
  }

  private boolean isEnding(String text) {
    return affixes.has(PersianAffixes.Kind.SIGN, text);
  }

  private void begin(SegmentKind kind, boolean onto) {
    part(!onto && isApart(kind, NO_SIGN));
    shift(kind, NO_SIGN);
    ending = onto;
  }

  /**
   * @param tied whether the sign belongs to what follows, as the dot of .ir
   */
  void sign(char sign, boolean tied) {
    beginSign(sign, tied);
    out.append(sign);
  }

  /** A mark of two characters that is spaced as the second one. */
  void sign(String text, char as) {
    beginSign(as, false);
    out.append(text);
  }

  private void beginSign(char sign, boolean tied) {
    boolean apart =
        spaced
            ? !(isOne(sign, CLOSING) && !tied) && isSpaceable()
            : isApart(SegmentKind.SIGN, sign);
    part(apart);
    shift(SegmentKind.SIGN, sign);
  }

  private void part(boolean apart) {
    if (apart != spaced && trace.isOn()) {
      String text = lastText();
      trace.changed(
          NormalisationRule.SPACING, spaced ? text + " " : text, apart ? text + " " : text);
    }
    if (apart) {
      out.append(' ');
    } else {
      closed |= spaced && isForeign(out.last());
    }
  }

  /** Whether the character may be a part of a Latin word or an address. */
  private static boolean isForeign(char c) {
    return c < 0x7F || Character.isLetter(c) && !ArabicLetters.isLetter(c);
  }

  /** Whether a space was dropped that may have kept signs out of a Latin word or an address. */
  boolean isClosed() {
    return closed;
  }

  private void shift(SegmentKind kind, char sign) {
    leftIsLetter = last == SegmentKind.WORD && isLetter();
    left = spaced ? SegmentKind.SPACE : last;
    last = kind;
    lastSign = sign;
    lastStart = out.length();
    spaced = false;
  }

  /** Whether the last word is but a letter: the ه of ه.ق. */
  private boolean isLetter() {
    int length = out.length() - lastStart;
    return length == 1 || length == 2 && out.last() == '\u200D';
  }

  /** A space stays, but behind what opens. */
  private boolean isSpaceable() {
    return last != SegmentKind.START && last != SegmentKind.BREAK && !isOne(lastSign, OPENING);
  }

  private boolean isApart(SegmentKind kind, char sign) {
    if (spaced) {
      return isSpaceable();
    }
    return isOne(lastSign, STOPS) && followsStop(kind)
        || isOne(sign, OPENING) && (last.isSolid() || isOne(lastSign, STOPS))
        || last == SegmentKind.WORD && kind == SegmentKind.NUMBER
        || last == SegmentKind.NUMBER && kind == SegmentKind.WORD;
  }

  private boolean followsStop(SegmentKind kind) {
    if (!kind.isSolid()) {
      return false;
    }
    if (lastSign == '.' || lastSign == ':') {
      return kind == SegmentKind.WORD && !isAbbreviation() || isText(kind);
    }
    return !(left == SegmentKind.NUMBER && kind == SegmentKind.NUMBER);
  }

  /** ه.ق and ۲:۳۰ and isna.ir are whole; گفت:۵ is not. */
  private boolean isText(SegmentKind kind) {
    return left == SegmentKind.WORD && !leftIsLetter && kind == SegmentKind.NUMBER;
  }

  private boolean isAbbreviation() {
    return left == SegmentKind.START || left == SegmentKind.WORD && leftIsLetter;
  }

  private static boolean isOne(char sign, String signs) {
    return sign != NO_SIGN && signs.indexOf(sign) >= 0;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
