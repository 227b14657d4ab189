package io.chapar.split.plain.line;

/** What a text ends with, behind closing quotation marks and brackets. */
public enum Ending {
  STOP,
  QUESTION,
  EXCLAMATION,
  ELLIPSIS,
  COLON,
  COMMA,
  SEMICOLON,
  /** A closing quotation mark without a stop before it. */
  QUOTE,
  /** A closing bracket without a stop before it. */
  BRACKET,
  HYPHEN,
  SLASH,
  LETTER,
  DIGIT,
  SYMBOL;

  private static final String QUOTES = "\"”»’'“";
  private static final String BRACKETS = ")]}）】";

  public static Ending of(String text) {
    int last = text.length() - 1;
    int at = last;
    while (at > 0 && (QUOTES + BRACKETS).indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    Ending inner = ofChar(text.charAt(at));
    if (at == last || inner.isStop()) {
      return inner;
    }
    return BRACKETS.indexOf(text.charAt(last)) >= 0 ? BRACKET : QUOTE;
  }

  /** Whether a sentence may end here. */
  public boolean isStop() {
    return this == STOP || this == QUESTION || this == EXCLAMATION || this == ELLIPSIS;
  }

  private static Ending ofChar(char c) {
    return switch (c) {
      case '.', '۔', '。', '।', '．' -> STOP;
      case '?', '؟', '？' -> QUESTION;
      case '!', '！' -> EXCLAMATION;
      case '…' -> ELLIPSIS;
      case ':', '：' -> COLON;
      case ',', '،', '、', '，' -> COMMA;
      case ';', '؛' -> SEMICOLON;
      case '-', '‐', '\u00AD', '–', '—' -> HYPHEN;
      case '/', '|' -> SLASH;
      default ->
          Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
              ? LETTER
              : Character.isDigit(c) ? DIGIT : SYMBOL;
    };
  }
}
