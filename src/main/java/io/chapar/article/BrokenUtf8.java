package io.chapar.article;

/** Broken UTF-8 told from other encodings. */
public final class BrokenUtf8 {
  private BrokenUtf8() {}

  /** A cut in the middle of a letter, or a few foreign bytes, do not make it another encoding. */
  public static boolean isMostly(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = length(bytes, i);
      if (length == 0) {
        bad++;
      } else if (length > 1) {
        good++;
      }
      i += Math.max(length, 1);
    }
    return good > 4 * bad;
  }

  /** Bytes of the letter there; 0 when there is none. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF5 || first < 0xC2 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
