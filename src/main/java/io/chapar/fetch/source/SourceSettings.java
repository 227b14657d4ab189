package io.chapar.fetch.source;

import io.chapar.web.WebHost;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the watch list says that one feed and its pages are asked for, beyond what is common to all.
 *
 * @param address of the feed in the watch list; its origin alone gets the secrets
 * @param agent the user agent; null for the common one
 * @param headers sent to every host, at each redirect
 * @param secrets sent to the feed's own origin alone
 * @param pages whether pages at that origin get the secrets too
 * @param proxy of HTTP, through which all is asked; null for none
 * @param delay the least pause between two requests; null for the common one
 */
public record SourceSettings(
    URI address,
    @Nullable String agent,
    Map<String, String> headers,
    List<SecretField> secrets,
    boolean pages,
    @Nullable URI proxy,
    @Nullable Duration delay) {

  public SourceSettings {
    headers = Map.copyOf(new LinkedHashMap<>(headers));
    secrets = List.copyOf(secrets);
  }

  /** Whether nothing is said. */
  public boolean isCommon() {
    return agent == null
        && headers.isEmpty()
        && secrets.isEmpty()
        && proxy == null
        && delay == null;
  }

  /**
   * Scheme, host and port are the feed's own. A feed that is listed at http may be asked at https
   * of the same host, never the other way round.
   */
  boolean isOwn(URI hop) {
    WebHost own = Objects.requireNonNull(WebHost.of(address));
    WebHost asked = WebHost.of(hop);
    if (asked == null || !asked.name().equals(own.name())) {
      return false;
    }
    return isSecure(hop) == isSecure(address)
        ? port(hop, asked) == port(address, own)
        : isSecure(hop) && port(hop, asked) == 443 && port(address, own) == 80;
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private static int port(URI address, WebHost host) {
    if (host.port() >= 0) {
      return host.port();
    }
    return isSecure(address) ? 443 : 80;
  }
}
