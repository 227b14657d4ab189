package io.chapar.ledger;

import io.chapar.article.Digest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys of the ledger's rows. */
final class Keys {
  private static final int BYTES = 16;
  private static final SecureRandom CHANCE = new SecureRandom();

  private Keys() {}

  /** The first 128 bits of the SHA-256 of the words, hexadecimal. */
  static String digest(String words) {
    return Digest.of(words).substring(0, 2 * BYTES);
  }

  /** What nobody can guess: 128 bits, hexadecimal. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Host of an address, and its port where that is not the usual one; of what has no host, its feed
   * alone.
   */
  static String host(@Nullable URI address, String feed) {
    if (address == null || address.getHost() == null) {
      return "feed:" + feed;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return isUsual(address.getPort(), address.getScheme()) ? host : host + ":" + address.getPort();
  }

  private static boolean isUsual(int port, String scheme) {
    return port < 0 || port == ("http".equalsIgnoreCase(scheme) ? 80 : 443);
  }
}
