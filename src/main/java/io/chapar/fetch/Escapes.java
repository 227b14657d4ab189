package io.chapar.fetch;

import java.nio.charset.Charset;

/** Percent-encodes what may not stand in an address (RFC 3986, 2.1), and leaves the rest alone. */
final class Escapes {
  private static final String OPEN = "-._~:/?#@!$&'()*+,;=%";

  private Escapes() {}

  /**
   * @param charset of the bytes that are escaped: the one the text was read with
   */
  static String repair(String address, Charset charset) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < address.length()) {
      int c = address.codePointAt(at);
      append(out, address, at, charset);
      at += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String text, int at, Charset charset) {
    int c = text.codePointAt(at);
    if (isOpen(c) && (c != '%' || isEscape(text, at))) {
      out.append((char) c);
    } else {
      escape(out, Character.toString(c).getBytes(charset));
    }
  }

  private static void escape(StringBuilder out, byte[] bytes) {
    for (byte b : bytes) {
      out.append(String.format("%%%02X", b & 0xFF));
    }
  }

  private static boolean isOpen(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || OPEN.indexOf(c) >= 0);
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
