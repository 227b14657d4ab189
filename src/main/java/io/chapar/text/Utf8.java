package io.chapar.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8, whole or broken, told from other encodings. */
public final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bits that no byte of ASCII has. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** Whether the bytes are UTF-8 and nothing else, as RFC 3629 has it in section 4. */
  public static boolean isAll(byte[] bytes) {
    int length = 1;
    for (int i = asciiEnd(bytes, 0); i < bytes.length && length > 0; i = asciiEnd(bytes, i)) {
      length = length(bytes, i);
      i += length;
    }
    return length > 0;
  }

  /** The end of the ASCII bytes from there on, in whole groups of eight. */
  private static int asciiEnd(byte[] bytes, int from) {
    int i = from;
    while (i <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, i) & NOT_ASCII) == 0) {
      i += Long.BYTES;
    }
    return i;
  }

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
    return length > 2 && !isShortest(first, bytes[at + 1] & 0xFF) ? 0 : length;
  }

  /** Whether a letter of three or four bytes needs so many, and is one and no surrogate. */
  private static boolean isShortest(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
