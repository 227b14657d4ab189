package io.chapar.web;

import io.chapar.text.TableLines;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One form for all addresses of a page that differ only in how one came to it (RFC 3986, 6.2). */
public final class CanonicalLink {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]"); // RFC 3986, 2.3

  /**
   * Of sites that are one page, which shows by {@code #/news/5} or {@code #!news/5} another one: a
   * path, and what may stand behind one.
   */
  private static final Pattern ROUTE = Pattern.compile("((?:!?/|![^/?]+/)[^/?][^?]*)(?:\\?(.*))?");

  /** The host, the path without slashes at its end, and the rest. */
  private static final Pattern PARTS = Pattern.compile("(//[^/]*+)((?:/++[^/?#]++)*+)/*+(.*+)");

  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> BEGINNINGS = new HashSet<>();

  static {
    TableLines.forEach(CanonicalLink.class, "tracking.txt", CanonicalLink::addAll);
  }

  private CanonicalLink() {}

  /** {@code product: name name …}. */
  private static void addAll(String line) {
    String names = line.substring(line.indexOf(": ") + 2).strip();
    Arrays.stream(names.split("\\s+")).forEach(CanonicalLink::add);
  }

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
   *
   * @param page an address that names a host
   */
  public static String of(URI page) {
    String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    WebHost host = Objects.requireNonNull(WebHost.of(page));
    return "//"
        + host.name()
        + port(host.port())
        + escapes(path)
        + query(page.getRawQuery())
        + route(page.getRawFragment());
  }

  /**
   * The same, also without what sites often answer alike with and without: {@code www.} and the
   * slash at the end of the path. Two pages may share it, so that it serves to find, not to tell
   * whether two are one.
   */
  public static String folded(URI page) {
    return withSlash(withoutWww(of(page)), false);
  }

  /** The canonical forms of what a person may mean by an address, its own first. */
  public static List<String> alternatives(URI page) {
    String own = of(page);
    String bare = withoutWww(own);
    String www = "//www." + bare.substring("//".length());
    return Stream.of(own, bare, www)
        .flatMap(form -> Stream.of(form, withSlash(form, true), withSlash(form, false)))
        .distinct()
        .toList();
  }

  private static String withoutWww(String form) {
    return form.startsWith("//www.") ? "//" + form.substring("//www.".length()) : form;
  }

  /** That of the site itself always has its slash. */
  private static String withSlash(String form, boolean wanted) {
    Matcher parts = PARTS.matcher(form);
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return form;
    }
    return parts.group(1) + parts.group(2) + (wanted ? "/" : "") + parts.group(3);
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
