package io.chapar.normalise;

/**
 * Cuts a text into words for the detection of its language: in lower case, with one apostrophe,
 * Arabic ones without their marks. Persian ی and ک stay apart from their Arabic variants.
 */
final class WordCutter {
  private static final int TABLE = 0x700;
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte APOSTROPHE = 2;
  private static final byte SILENT = 3;
  private static final byte[] KINDS = new byte[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      KINDS[c] = look(c);
    }
  }

  private final char[] text;
  private final int end;
  private final CharBuffer word = new CharBuffer(32);
  private int at;

  /**
   * @param length of the text that is cut
   */
  WordCutter(char[] text, int length) {
    this.text = text;
    this.end = length;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    word.truncate(0);
    while (at < end && kind(text[at]) != LETTER) {
      at++;
    }
    boolean arabic = at < end && ArabicLetters.isLetter(text[at]);
    if (arabic) {
      addLetters();
    }
    for (; at < end; at++) {
      char c = text[at];
      byte kind = kind(c);
      if (kind == OTHER) {
        break;
      }
      if (!arabic || kind != SILENT) {
        word.append(arabic ? c : folded(c));
      }
    }
    return word.length() > 0;
  }

  /** Letters of the Arabic script stay as they are. */
  private void addLetters() {
    int start = at;
    while (at < end && kind(text[at]) == LETTER) {
      at++;
    }
    word.append(text, start, at);
  }

  /** Of the next word it is another. */
  CharBuffer word() {
    return word;
  }

  private static byte kind(char c) {
    return c < TABLE ? KINDS[c] : c == ArabicLetters.ZWNJ ? SILENT : look(c);
  }

  private static byte look(char c) {
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (c == '\'' || c == '’' || c == '‘' || c == '`') {
      return APOSTROPHE;
    }
    int type = Character.getType(c);
    boolean silent = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    return silent ? SILENT : OTHER;
  }

  private static char folded(char c) {
    return switch (c) {
      case 'ʻ', 'ʼ', '’', '‘', '`' -> '\'';
      case 'İ' -> 'i';
      default -> Character.toLowerCase(c);
    };
  }
}
