package io.chapar.config.watchlist;

import io.chapar.text.SingleLine;
import io.chapar.web.WebHost;
import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses a feed can have, how people write them, and when two are of one feed. */
public final class FeedAddress {
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern USER = Pattern.compile("(?s)^([A-Za-z]{1,20}://)?.*@");

  private FeedAddress() {}

  /** Null where it names none in ASCII, or a port that there is not. */
  public static @Nullable WebHost host(URI address) {
    WebHost host = WebHost.of(address);
    return host == null || host.port() > 65_535 || !ASCII.matcher(host.name()).matches()
        ? null
        : host;
  }

  /**
   * An address of the web as people and feed readers write it: its host in ASCII (RFC 3490), its
   * scheme in lower case.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static URI of(String text) {
    URI address = URI.create(text);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String authority = address.getRawAuthority();
    if (authority == null || !scheme.matches("https?")) {
      throw new IllegalArgumentException("no address of the web: " + shown(text));
    }
    String rest = text.substring(text.indexOf("//") + 2 + authority.length());
    URI web = URI.create(scheme + "://" + inAscii(authority) + rest);
    if (host(web) == null) {
      throw new IllegalArgumentException("no host: " + shown(text));
    }
    return web;
  }

  /** Whether it carries a user, or a user and a password: nothing of both is ever sent. */
  public static boolean hasUser(URI address) {
    return String.valueOf(address.getRawAuthority()).contains("@");
  }

  /**
   * One that cannot be read, for people: a short line, without all that may be a user and a
   * password, which is everything before its last @.
   */
  public static String shown(String text) {
    return SingleLine.of(USER.matcher(text).replaceFirst("$1…@"));
  }

  private static String inAscii(String authority) {
    if (ASCII.matcher(authority).matches()) {
      return authority;
    }
    Matcher port = PORT.matcher(authority);
    int end = port.find() ? port.start() : authority.length();
    return IDN.toASCII(authority.substring(0, end)) + authority.substring(end);
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
