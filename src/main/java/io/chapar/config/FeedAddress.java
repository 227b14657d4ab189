package io.chapar.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two addresses are of one feed. */
public final class FeedAddress {
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private FeedAddress() {}

  /**
   * What is equal of two addresses of one feed. RFC 3986 section 6.2: the case of a host and of
   * percent-encodings does not matter, nor does a port that is the scheme's own, an empty path, or
   * a fragment; http and https show the same.
   */
  public static String normal(String text) {
    URI address = URI.create(text);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean usual = List.of(-1, 80, 443).contains(address.getPort());
    String path = String.valueOf(address.getRawPath());
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return host
        + (usual ? "" : ":" + address.getPort())
        + escapes((path.isEmpty() ? "/" : path) + query);
  }

  private static String escapes(String text) {
    return ESCAPE.matcher(text).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
  }
}
