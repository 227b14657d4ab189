package io.chapar.fetch;

import io.chapar.web.PercentEncoding;
import java.nio.charset.Charset;

/** Percent-encodes what may not stand in an address (RFC 3986, 2.1), and leaves the rest alone. */
final class Escapes {
  private static final String OPEN = "-._~:/?#@!$&'()*+,;=";

  private Escapes() {}

  /**
   * @param charset of the bytes that are escaped: the one the text was read with
   */
  static String repair(String address, Charset charset) {
    return PercentEncoding.encode(address, charset, Escapes::isOpen);
  }

  private static boolean isOpen(String address, int at) {
    char c = address.charAt(at);
    boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
    return letter || OPEN.indexOf(c) >= 0 || PercentEncoding.isAt(address, at);
  }
}
