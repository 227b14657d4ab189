package io.chapar.split.page;

/** Tells bytes that are no text in any encoding of the web. */
final class Binary {
  private static final int SAMPLE = 8192;

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
