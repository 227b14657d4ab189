package io.chapar.web;

import java.nio.charset.Charset;
import java.util.HexFormat;

/** Bytes as they stand in an address: {@code %C3%A9} (RFC 3986, 2.1). */
public final class PercentEncoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /** Which characters of a text stay as they are. */
  @FunctionalInterface
  public interface Kept {
    boolean at(String text, int index);
  }

  /**
   * @param charset of the bytes that are encoded
   */
  public static String encode(String text, Charset charset, Kept kept) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0, next; at < text.length(); at = next) {
      next = text.offsetByCodePoints(at, 1);
      if (kept.at(text, at)) {
        out.append(text, at, next);
      } else {
        encode(text.substring(at, next).getBytes(charset), out);
      }
    }
    return out.toString();
  }

  private static void encode(byte[] bytes, StringBuilder out) {
    for (byte b : bytes) {
      HEX.toHexDigits(out.append('%'), b);
    }
  }

  /** Whether the percent sign there begins a byte, and is no mere sign. */
  public static boolean isAt(String text, int index) {
    return index + 2 < text.length()
        && text.charAt(index) == '%'
        && Character.digit(text.charAt(index + 1), 16) >= 0
        && Character.digit(text.charAt(index + 2), 16) >= 0;
  }
}
