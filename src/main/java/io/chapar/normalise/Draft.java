package io.chapar.normalise;

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
  private Kind last = Kind.START;
  private char lastSign = NO_SIGN;
  private int lastStart;
  private Kind left = Kind.START;
  private boolean leftIsLetter;
  private boolean spaced;
  private boolean ending;
  private boolean closed;

  Draft(int capacity, PersianAffixes affixes, Trace trace) {
    this.affixes = affixes;
    this.trace = trace;
    this.out = new CharBuffer(capacity);
  }

  Kind last() {
    return last;
  }

  /** Whether a space parts the next piece from a word that stands for itself. */
  boolean isBehindWord() {
    return spaced
        && last == Kind.WORD
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
    shift(Kind.BREAK, NO_SIGN);
    out.append('\n');
    if (paragraph) {
      out.append('\n');
    }
  }

  /** Appends a part of a text as a word, a number or protected text. */
  void add(Kind kind, CharBuffer text, int start, int end) {
    boolean apart = isApart(kind, NO_SIGN);
    boolean onto = apart && !spaced && isEnding(text.subSequence(start, end));
    begin(kind, apart, onto);
    out.append(text, start, end);
  }

  void add(Kind kind, String text) {
    boolean apart = isApart(kind, NO_SIGN);
    begin(kind, apart, apart && !spaced && isEnding(text));
    out.append(text);
  }

  private boolean isEnding(String text) {
    return affixes.has(PersianAffixes.Kind.SIGN, text);
  }

  private void begin(Kind kind, boolean apart, boolean onto) {
    part(apart && !onto);
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
        spaced ? !(isOne(sign, CLOSING) && !tied) && isSpaceable() : isApart(Kind.SIGN, sign);
    part(apart);
    shift(Kind.SIGN, sign);
  }

  private void part(boolean apart) {
    if (apart != spaced && trace.isOn()) {
      String text = lastText();
      trace.changed(Rule.SPACING, spaced ? text + " " : text, apart ? text + " " : text);
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

  private void shift(Kind kind, char sign) {
    leftIsLetter = last == Kind.WORD && isLetter();
    left = spaced ? Kind.SPACE : last;
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
    return last != Kind.START && last != Kind.BREAK && !isOne(lastSign, OPENING);
  }

  private boolean isApart(Kind kind, char sign) {
    if (spaced) {
      return isSpaceable();
    }
    return isOne(lastSign, STOPS) && followsStop(kind)
        || isOne(sign, OPENING) && (last.isSolid() || isOne(lastSign, STOPS))
        || last == Kind.WORD && kind == Kind.NUMBER
        || last == Kind.NUMBER && kind == Kind.WORD;
  }

  private boolean followsStop(Kind kind) {
    if (!kind.isSolid()) {
      return false;
    }
    if (lastSign == '.' || lastSign == ':') {
      return kind == Kind.WORD && !isAbbreviation() || isText(kind);
    }
    return !(left == Kind.NUMBER && kind == Kind.NUMBER);
  }

  /** ه.ق and ۲:۳۰ and isna.ir are whole; گفت:۵ is not. */
  private boolean isText(Kind kind) {
    return left == Kind.WORD && !leftIsLetter && kind == Kind.NUMBER;
  }

  private boolean isAbbreviation() {
    return left == Kind.START || left == Kind.WORD && leftIsLetter;
  }

  private static boolean isOne(char sign, String signs) {
    return sign != NO_SIGN && signs.indexOf(sign) >= 0;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
