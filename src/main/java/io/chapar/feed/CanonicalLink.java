package io.chapar.feed;

import io.chapar.article.WebHost;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One form for all addresses of a page that differ only in how one came to it (RFC 3986, 6.2). */
final class CanonicalLink {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]"); // RFC 3986, 2.3

  /**
   * Of sites that are one page, which shows by {@code #/news/5} or {@code #!news/5} another one: a
   * path, and what may stand behind one.
   */
  private static final Pattern ROUTE = Pattern.compile("((?:!?/|![^/?]+/)[^/?][^?]*)(?:\\?(.*))?");

  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> BEGINNINGS = new HashSet<>();

  static {
    Table.load("tracking.txt").values().forEach(names -> names.forEach(CanonicalLink::add));
  }

  private CanonicalLink() {}

  private static void add(String name) {
    if (name.endsWith("*")) {
      BEGINNINGS.add(name.substring(0, name.length() - 1));
    } else {
      NAMES.add(name);
    }
  }

  /**
   * Without the scheme, mark of a part, default port and tracking parameters: {@code
   * //host/path?q}.
   */
  static String of(URI page) {
    String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    WebHost host = Objects.requireNonNull(WebHost.of(page));
    return "//"
        + host.name()
        + port(host.port())
        + escapes(path)
        + query(page.getRawQuery())
        + route(page.getRawFragment());
  }

  private static String route(@Nullable String fragment) {
    Matcher route = ROUTE.matcher(fragment == null ? "" : fragment);
    return route.matches() ? "#" + escapes(route.group(1)) + query(route.group(2)) : "";
  }

  /** RFC 3986, 6.2.2: hexadecimal digits in upper case, and no escape for what needs none. */
  private static String escapes(String part) {
    return part.indexOf('%') < 0
        ? part
        : ESCAPE.matcher(part).replaceAll(escape -> escape(escape.group(1)));
  }

  private static String escape(String hex) {
    char meant = (char) Integer.parseInt(hex, 16);
    return UNRESERVED.matcher(String.valueOf(meant)).matches()
        ? String.valueOf(meant)
        : "%" + hex.toUpperCase(Locale.ROOT);
  }

  private static String port(int port) {
    return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(escapes(query).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    int end = parameter.indexOf('=');
    String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
  }
}
