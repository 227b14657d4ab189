package io.chapar.web;

import io.chapar.article.CpuBudget;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References as feeds write them, raw letters and spaces included, to absolute addresses. */
public final class Links {
  /** RFC 3986, 2.2 and 2.3, and the percent sign. */
  private static final boolean[] ALLOWED = allowed("-._~:/?#[]@!$&'()*+,;=%");

  private static final Set<String> PAGES = Set.of("http", "https");
  private static final Pattern BEFORE_ADDRESS = Pattern.compile("(?i)^feed:(?://)?(?=https?:)");
  private static final Pattern IN_PLACE_OF_HTTP = Pattern.compile("(?i)^feed://");
  private static final int LONGEST = 8192;
  private static final int LONGEST_BASE = 1000;

  private Links() {}

  /** The reference itself where it is absolute already, or where there is no base. */
  public static String resolve(@Nullable String base, String reference) {
    CpuBudget.tick();
    String stripped = withoutControls(reference).strip();
    return base == null || !scheme(stripped).isEmpty() ? stripped : joined(base(base), stripped);
  }

  /** The same, for a base that many references share. */
  public static String resolveBy(@Nullable URI base, String reference) {
    CpuBudget.tick();
    String stripped = withoutControls(reference).strip();
    return base == null || !scheme(stripped).isEmpty() ? stripped : joined(base, stripped);
  }

  /**
   * Null when it is no address that a reference could be relative to. One whose path is longer than
   * any site's is none: all that refers to it would be as long.
   */
  public static @Nullable URI base(String address) {
    String base = address.length() > LONGEST_BASE ? until('?', until('#', address)) : address;
    return base.length() > LONGEST_BASE ? null : uri(base);
  }

  private static String joined(@Nullable URI base, String reference) {
    if (base != null && base.getRawAuthority() != null && isWholePath(reference)) {
      return base.getScheme() + "://" + base.getRawAuthority() + reference;
    }
    URI to = base == null ? null : relative(reference);
    return base == null || to == null ? reference : join(base, to);
  }

  /** A path from the root with nothing to resolve in it, as most pictures have (RFC 3986, 5.2). */
  private static boolean isWholePath(String reference) {
    return reference.startsWith("/")
        && !reference.startsWith("//")
        && !reference.contains("/.")
        && reference.indexOf('[') < 0
        && reference.indexOf(']') < 0
        && reference.length() <= LONGEST
        && isPlain(reference);
  }

  /** Null when it is no absolute address of a page: http or https with a host. */
  public static @Nullable URI page(@Nullable String address) {
    URI uri = address == null ? null : uri(address);
    return uri != null && WebHost.of(uri) != null && PAGES.contains(scheme(uri.toString()))
        ? uri
        : null;
  }

  /** Lower case; empty when the reference is relative. RFC 3986, 3.1. */
  public static String scheme(String reference) {
    int colon = reference.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = reference.charAt(i);
      if (!(Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.') || c > 127) {
        return "";
      }
    }
    return colon < 1 ? "" : reference.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** Browsers drop these before they look for the scheme (WHATWG URL, basic URL parser). */
  static String withoutControls(String reference) {
    boolean clean = true;
    for (int i = 0; i < reference.length() && clean; i++) {
      clean = reference.charAt(i) >= ' ';
    }
    return clean
        ? reference
        : reference
            .codePoints()
            .filter(c -> c >= ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static String join(URI from, URI to) {
    if (from.isOpaque()) {
      return to.toString();
    }
    if (to.toString().isEmpty()) {
      return until('#', from.toString());
    }
    if (to.toString().startsWith("?")) {
      return until('?', until('#', from.toString())) + to;
    }
    URI base = from.getRawPath().isEmpty() ? from.resolve("/") : from;
    return base.resolve(to).toString();
  }

  private static String until(char end, String address) {
    int at = address.indexOf(end);
    return at < 0 ? address : address.substring(0, at);
  }

  private static @Nullable URI relative(String reference) {
    try {
      return reference.length() > LONGEST ? null : new URI(encode(reference));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable URI uri(String address) {
    String ascii = encode(address.strip());
    int host = ascii.indexOf("://");
    if (host < 0 || ascii.length() > LONGEST) {
      return null;
    }
    try {
      return new URI(withAsciiHost(address.strip(), ascii));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Hosts are written in Punycode, not percent-encoded. RFC 5891. */
  private static String withAsciiHost(String address, String encoded) {
    int from = address.indexOf("://") + 3;
    int to = end(address, from);
    String authority = address.substring(from, to);
    if (address.length() == encoded.length() || authority.chars().allMatch(c -> c < 128)) {
      return encoded;
    }
    return address.substring(0, from)
        + IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED)
        + encode(address.substring(to));
  }

  private static int end(String address, int from) {
    int i = from;
    while (i < address.length() && "/?#".indexOf(address.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static String encode(String text) {
    return isPlain(text)
        ? text
        : PercentEncoding.encode(text, StandardCharsets.UTF_8, Links::isKept);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAllowed(c) || c == '%' || c == '#') {
        return false;
      }
    }
    return true;
  }

  /** The second number sign is none of RFC 3986. */
  private static boolean isKept(String text, int at) {
    return switch (text.charAt(at)) {
      case '%' -> PercentEncoding.isAt(text, at);
      case '#' -> text.lastIndexOf('#', at - 1) < 0;
      default -> isAllowed(text.charAt(at));
    };
  }

  private static boolean[] allowed(String signs) {
    boolean[] allowed = new boolean[128];
    for (int c = 0; c < allowed.length; c++) {
      allowed[c] = Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
    }
    return allowed;
  }

  private static boolean isAllowed(int c) {
    return c < 128 && ALLOWED[c];
  }

  /**
   * The address of the web that is meant by one of the scheme {@code feed:}, by which pages and
   * feed readers hand a feed to the reader of one's choice (draft-obasanjo-feed-URI-scheme-02):
   * {@code feed://host/…}, or {@code feed:} before an address. Any other as it is.
   */
  public static String withoutFeedScheme(String address) {
    String bare = BEFORE_ADDRESS.matcher(address).replaceFirst("");
    return IN_PLACE_OF_HTTP.matcher(bare).replaceFirst("http://");
  }
}
