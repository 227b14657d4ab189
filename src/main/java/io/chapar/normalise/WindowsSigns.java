package io.chapar.normalise;

import java.nio.charset.Charset;

/**
 * Controls that stand for signs: a text in windows-1252 that was read as ISO 8859-1, or numbers of
 * that charset in character references, which HTML reads so too (Living Standard, 13.2.5.80).
 */
final class WindowsSigns {
  private static final char FIRST = 0x80;
  private static final int CONTROLS = 0x20;

  /** Ends a line in texts of some machines, and is left to do so. */
  private static final char NEXT_LINE = 0x85;

  private static final String SIGNS = signs();

  private WindowsSigns() {}

  private static String signs() {
    byte[] bytes = new byte[CONTROLS];
    for (int i = 0; i < CONTROLS; i++) {
      bytes[i] = (byte) (FIRST + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  static String mend(String text, Trace trace) {
    for (int at = 0; at < text.length(); at++) {
      if (isSign(text.charAt(at))) {
        return mended(text, at, trace);
      }
    }
    return text;
  }

  private static String mended(String text, int start, Trace trace) {
    StringBuilder out = new StringBuilder(text);
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isSign(c)) {
        out.setCharAt(at, SIGNS.charAt(c - FIRST));
        trace.changed(Rule.MOJIBAKE, String.valueOf(c), String.valueOf(out.charAt(at)));
      }
    }
    return out.toString();
  }

  private static boolean isSign(char c) {
    boolean control = c >= FIRST && c < FIRST + CONTROLS && c != NEXT_LINE;
    return control && SIGNS.charAt(c - FIRST) != '\uFFFD';
  }
}
