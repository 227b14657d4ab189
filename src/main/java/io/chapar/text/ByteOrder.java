package io.chapar.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the first bytes say of the encoding: a byte order mark, which stands before all other
 * evidence (WHATWG Encoding, 6; RFC 7303, 3), or the shape of the first character of XML (XML 1.0,
 * appendix F.1).
 */
public enum ByteOrder {
  UTF_32BE_MARK("utf-32be", 0x00, 0x00, 0xFE, 0xFF),
  UTF_32LE_MARK("utf-32le", 0xFF, 0xFE, 0x00, 0x00),
  UTF_8_MARK("utf-8", 0xEF, 0xBB, 0xBF),
  UTF_16BE_MARK("utf-16be", 0xFE, 0xFF),
  UTF_16LE_MARK("utf-16le", 0xFF, 0xFE),
  UTF_32BE("utf-32be", 0x00, 0x00, 0x00, 0x3C),
  UTF_32LE("utf-32le", 0x3C, 0x00, 0x00, 0x00),
  UTF_16BE("utf-16be", 0x00, 0x3C, 0x00),
  UTF_16LE("utf-16le", 0x3C, 0x00);

  private final String label;
  private final int[] first;

  ByteOrder(String label, int... first) {
    this.label = label;
    this.first = first;
  }

  /** Empty for bytes of another form, most of all for those of ASCII and its extensions. */
  public static Optional<ByteOrder> of(byte[] bytes) {
    for (ByteOrder order : values()) {
      if (order.begins(bytes)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** The encoding whose mark stands first; empty where there is no mark. */
  public static Optional<Charset> marked(byte[] bytes) {
    return of(bytes).filter(ByteOrder::isMark).map(ByteOrder::charset);
  }

  private boolean isMark() {
    return compareTo(UTF_16LE_MARK) <= 0;
  }

  public Charset charset() {
    return Charset.forName(label);
  }

  /** Its name in lower case. */
  public String label() {
    return label;
  }

  private boolean begins(byte[] bytes) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
