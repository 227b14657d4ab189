package io.chapar.text;

import java.nio.charset.Charset;

/**
 * The sign that a control from U+0080 to U+009F was meant for: a byte of windows-1252 that was read
 * as ISO 8859-1, or written so into a character reference (HTML Living Standard, 13.2.5.80).
 */
public final class LostSign {
  private static final char FIRST = 0x80;
  private static final int CONTROLS = 0x20;
  private static final String SIGNS = signs();

  private LostSign() {}

  private static String signs() {
    byte[] bytes = new byte[CONTROLS];
    for (int i = 0; i < CONTROLS; i++) {
      bytes[i] = (byte) (FIRST + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** Whether a character is such a control. */
  public static boolean isControl(char c) {
    return c >= FIRST && c < FIRST + CONTROLS;
  }

  /** U+FFFD where windows-1252 has none. */
  public static char of(char control) {
    return SIGNS.charAt(control - FIRST);
  }
}
