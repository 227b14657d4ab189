package io.chapar.split.plain.line;

/** What a text begins with. */
public enum Opening {
  UPPER,
  LOWER,
  /** A letter of a script without case. */
  UNCASED,
  DIGIT,
  BULLET,
  DASH,
  QUOTE,
  /** As mail programs mark what is answered. */
  ANSWERED,
  BRACKET,
  HASH,
  AT,
  SLASH,
  COPYRIGHT,
  /** A picture sign: Telegram and WhatsApp texts open their lines with them. */
  EMOJI,
  STOP,
  SYMBOL;

  static Opening of(String text) {
    int c = text.codePointAt(0);
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : UNCASED;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return ofMark(c);
  }

  private static Opening ofMark(int c) {
    return switch (c) {
      case '•', '▪', '◦', '●', '■', '*', '·', '►', '▶', '➤', '✔', '✅', '‣', '⁃', '○', '□', '+' ->
          BULLET;
      case '-', '–', '—', '―' -> DASH;
      case '"', '«', '“', '„', '‘', '\'', '”', '»' -> QUOTE;
      case '>' -> ANSWERED;
      case '(', '[', '{', '（', '【' -> BRACKET;
      case '#' -> HASH;
      case '@' -> AT;
      case '/', '|', '\\' -> SLASH;
      case '©', '®' -> COPYRIGHT;
      case '.', ',', ':', ';', '!', '?', '،', '؛', '؟', '۔', '…', ')' -> STOP;
      default -> Character.getType(c) == Character.OTHER_SYMBOL ? EMOJI : SYMBOL;
    };
  }
}
