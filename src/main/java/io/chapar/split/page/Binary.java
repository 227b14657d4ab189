package io.chapar.split.page;

/** Tells bytes that are no text in any encoding of the web. */
final class Binary {
  private static final int SAMPLE = 8192;
  private static final int FEWEST_UNDECODED = 4;
  private static final int MOST_UNDECODED = 100;
  private static final char UNDECODED = '\uFFFD';
  private static final char NEXT_LINE = '\u0085';

  private Binary() {}

  /** By the share of control bytes in the first bytes; UTF-16 announces itself with its mark. */
  static boolean looksBinary(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE);
    if (end > 1 && ((bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE)) {
      return false;
    }
    int control = 0;
    for (int i = 0; i < end; i++) {
      control += bytes[i] < 27 && isControl(bytes[i]) ? 1 : 0;
    }
    return startsAs(bytes, "%PDF-") || startsAs(bytes, "PK\u0003\u0004") || control > end / 50;
  }

  /**
   * By the characters that stand for bytes without a meaning in the encoding, or for controls of
   * another century: no text of the web has more than some, chance has one in forty.
   */
  static boolean isUndecoded(String beginning) {
    long undecoded = beginning.chars().filter(Binary::isUndecoded).count();
    return undecoded >= FEWEST_UNDECODED && undecoded > beginning.length() / MOST_UNDECODED;
  }

  private static boolean isUndecoded(int c) {
    return c == UNDECODED || c >= 0x80 && c < 0xA0 && c != NEXT_LINE;
  }

  private static boolean isControl(byte one) {
    return one >= 0 && one < 9 || one > 13;
  }

  private static boolean startsAs(byte[] bytes, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
