package io.chapar.config;

import io.chapar.article.WebHost;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses a feed can have, and when two are of one feed. */
public final class FeedAddress {
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private FeedAddress() {}

  /** Null where it names none in ASCII, or a port that there is not. */
  public static @Nullable WebHost host(URI address) {
    WebHost host = WebHost.of(address);
    return host == null || host.port() > 65_535 || !ASCII.matcher(host.name()).matches()
        ? null
        : host;
  }

  /**
   * What is equal of two addresses of one feed. RFC 3986 section 6.2: the case of a host and of
   * percent-encodings does not matter, nor does a port that is the scheme's own, an empty path, or
   * a fragment; http and https show the same.
   */
  public static String normal(String text) {
    URI address = URI.create(text);
    WebHost host = Objects.requireNonNull(host(address), text);
    boolean usual = List.of(-1, 80, 443).contains(host.port());
    String path = String.valueOf(address.getRawPath());
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return host.name()
        + (usual ? "" : ":" + host.port())
        + escapes((path.isEmpty() ? "/" : path) + query);
  }

  private static String escapes(String text) {
    return ESCAPE.matcher(text).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
  }
}
