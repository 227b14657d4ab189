package io.chapar.fetch;

import io.chapar.fetch.guard.AddressGuard;
import io.chapar.fetch.guard.NameLookup;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bounds of every exchange.
 *
 * @param userAgent printable ASCII that names a contact: a web address or a mail address
 * @param connectTimeout of a name lookup, of each connection with its TLS handshake, and of the
 *     wait for a free connection
 * @param responseTimeout the longest silence of a server
 * @param totalTimeout of a whole fetch, redirects and body included
 * @param maxBytes of a body, before and after decoding
 * @param maxConnections open at a time, over all hosts
 * @param maxConnectionsPerHost open at a time to one host
 * @param allowedPrivateHosts host names, IP literals and blocks of addresses ({@code 10.20.0.0/16})
 *     that may be reached although their address is private; kept in lower case
 */
public record FetchSettings(
    String userAgent,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxConnections,
    int maxConnectionsPerHost,
    Set<String> allowedPrivateHosts) {

  private static final Duration LONGEST = Duration.ofHours(1);

  /** That of HTTPS is open, too. */
  private static final int DEFAULT_PORT = 80;

  public FetchSettings {
    require(isAgent(userAgent), "userAgent needs printable ASCII and a contact", userAgent);
    requireTime("connectTimeout", connectTimeout);
    requireTime("responseTimeout", responseTimeout);
    requireTime("totalTimeout", totalTimeout);
    require(maxBytes > 0, "maxBytes must be positive", maxBytes);
    require(maxConnections > 0, "maxConnections must be positive", maxConnections);
    require(
        maxConnectionsPerHost > 0 && maxConnectionsPerHost <= maxConnections,
        "maxConnectionsPerHost must be from 1 to maxConnections",
        maxConnectionsPerHost);
    allowedPrivateHosts =
        allowedPrivateHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Why no fetch reaches an address, as far as it tells by itself: by its port, or by its host
   * where that is a number or {@code localhost} (RFC 6761, 6.3). Empty where only a lookup tells.
   *
   * @param address with a host
   */
  public Optional<String> refusal(URI address) {
    String host = address.getHost().replaceFirst("^\\[(.*)]$", "$1");
    int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
    try (NameLookup names = new NameLookup(InetAddress::getAllByName, connectTimeout)) {
      return new AddressGuard(names, allowedPrivateHosts).refusal(host, port);
    }
  }

  private static boolean isAgent(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~')
        && (text.contains("://") || text.contains("@"));
  }

  private static void requireTime(String name, Duration time) {
    boolean sane = time.toMillis() > 0 && time.compareTo(LONGEST) <= 0;
    require(sane, name + " must be from 1 ms to 1 h", time);
  }

  private static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + " (" + value + ")");
    }
  }
}
