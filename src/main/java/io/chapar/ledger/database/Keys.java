package io.chapar.ledger.database;

import io.chapar.text.Digest;
import io.chapar.web.WebHost;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The keys of the ledger's rows. */
public final class Keys {
  private static final int BYTES = 16;
  private static final SecureRandom CHANCE = new SecureRandom();

  private Keys() {}

  /** The first 128 bits of the SHA-256 of the words, hexadecimal. */
  public static String digest(String words) {
    return Digest.of(words).substring(0, 2 * BYTES);
  }

  /** What nobody can guess: 128 bits, hexadecimal. */
  public static String secret() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Host of an address, and its port where that is not the usual one; of what has no host, its feed
   * alone.
   */
  public static String host(@Nullable URI address, String feed) {
    WebHost host = address == null ? null : WebHost.of(address);
    return address == null || host == null ? "feed:" + feed : host.under(address.getScheme());
  }
}
