package io.chapar.admin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A request must name this server as its host, so that no foreign name that points
 * here (DNS rebinding) reads or changes anything; one that a browser sends for another site is
 * refused, by what browsers say of it (W3C Fetch Metadata, the header Origin); and where there is a
 * token, it must be shown.
 */
final class RequestGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final String BEARER = "Bearer ";

  private final Set<String> hosts;
  private final byte @Nullable [] token;

  /**
   * @param hosts names and addresses under which it may be asked, beside those of the loopback
   * @param token null when none is needed
   */
  RequestGuard(Set<String> hosts, @Nullable String token) {
    this.hosts = new HashSet<>(LOOPBACK);
    hosts.forEach(host -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  /** Of what everybody may see; empty when it may be answered. */
  Optional<HttpReply> refusePublic(HttpExchange http) {
    return isOurs(http.getRequestHeaders())
        ? Optional.empty()
        : Optional.of(
            HttpReply.problem(
                HttpReply.MISDIRECTED,
                "the request names another host; admin.hosts says which names are this server's"));
  }

  /** Of all else. */
  Optional<HttpReply> refuse(HttpExchange http) {
    Optional<HttpReply> misdirected = refusePublic(http);
    if (misdirected.isPresent()) {
      return misdirected;
    }
    Headers headers = http.getRequestHeaders();
    if (isCrossSite(headers)) {
      return Optional.of(
          HttpReply.problem(HttpReply.FORBIDDEN, "the request comes from another site"));
    }
    return knowsToken(headers)
        ? Optional.empty()
        : Optional.of(
            HttpReply.problem(HttpReply.NO_TOKEN, "show the token: Authorization: Bearer TOKEN"));
  }

  /**
   * Of what tools read. One that shows the token may ask under any name, such as the address of a
   * pod: no page of another site knows it.
   */
  Optional<HttpReply> refuseTool(HttpExchange http) {
    return isShown(http) ? Optional.empty() : refuse(http);
  }

  /** Whether the request shows a token that there is. */
  boolean isShown(HttpExchange http) {
    return token != null && knowsToken(http.getRequestHeaders());
  }

  private boolean isOurs(Headers headers) {
    String host = headers.getFirst("Host");
    return host != null && hosts.contains(name(host));
  }

  /** Without its port. */
  private static String name(String host) {
    return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isCrossSite(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    String origin = headers.getFirst("Origin");
    return (site != null && !OWN_SITE.contains(site))
        || (origin != null && !isOf(origin, String.valueOf(headers.getFirst("Host"))));
  }

  private static boolean isOf(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** In constant time. */
  private boolean knowsToken(Headers headers) {
    if (token == null) {
      return true;
    }
    String shown = headers.getFirst("Authorization");
    return shown != null
        && shown.startsWith(BEARER)
        && MessageDigest.isEqual(
            token, shown.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
