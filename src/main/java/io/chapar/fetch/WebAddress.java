package io.chapar.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.PermanentFailure;
import io.chapar.text.SingleLine;
import io.chapar.web.PercentEncoding;
import io.chapar.web.WebHost;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** Addresses in the one form in which they are asked for: http or https, ASCII, no fragment. */
public final class WebAddress {
  private static final String OPEN = "-._~:/?#@!$&'()*+,;=";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** An address of IPv6 keeps the brackets that may stand nowhere else (RFC 3986, 3.2.2). */
  private static final Pattern LITERAL =
      Pattern.compile("^((?:https?:)?//)%5B([0-9A-Fa-f:.]{2,45})%5D", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Throws PermanentFailure for another scheme, credentials, or no host that could be asked. */
  static URI of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw new PermanentFailure("scheme is not http or https (" + scheme + "): " + shown(address));
    }
    try {
      URI web = URI.create(scheme + "://" + authority(address) + rest(address));
      if (WebHost.of(web) == null) {
        throw new URISyntaxException(web.toString(), "no name of a host");
      }
      return web;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new PermanentFailure("address has no proper host: " + shown(address), e);
    }
  }

  /**
   * Where a Location field leads (RFC 9110, 10.2.2), however its server wrote it: header fields are
   * read as Latin-1, which keeps the bytes of raw UTF-8.
   */
  public static URI resolve(URI base, String location) {
    try {
      String escaped = escape(location, ISO_8859_1);
      String ascii = LITERAL.matcher(escaped).replaceFirst("$1[$2]");
      return of(base.resolve(new URI(ascii.startsWith("?") ? base.getRawPath() + ascii : ascii)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new PermanentFailure(
          "redirect leads nowhere (" + SingleLine.of(location) + "): " + base);
    }
  }

  private static String authority(URI address) throws URISyntaxException {
    String authority = address.getRawAuthority();
    if (authority == null) {
      throw new URISyntaxException(address.toString(), "no host");
    }
    URIAuthority parts = URIAuthority.create(authority);
    if (parts.getUserInfo() != null) {
      throw new PermanentFailure("address carries credentials: " + shown(address));
    }
    int port = parts.getPort();
    return host(parts.getHostName()) + (port < 0 ? "" : ":" + port);
  }

  private static String host(String name) {
    return name.contains(":")
        ? "[" + name + "]"
        : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  private static String rest(URI address) {
    String path = text(address.getRawPath(), "");
    String query = text(address.getRawQuery(), "?");
    return escape((path.isEmpty() ? "/" : path) + query, UTF_8);
  }

  private static String text(@Nullable String part, String mark) {
    return part == null ? "" : mark + part;
  }

  private static String shown(URI address) {
    return SingleLine.of(address.toString().replaceFirst("//[^/@]*@", "//…@"));
  }

  /**
   * @param charset of the bytes that are escaped: the one the text was read with
   */
  private static String escape(String address, Charset charset) {
    return PercentEncoding.encode(address, charset, WebAddress::isOpen);
  }

  private static boolean isOpen(String address, int at) {
    char c = address.charAt(at);
    boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
    return letter || OPEN.indexOf(c) >= 0 || PercentEncoding.isAt(address, at);
  }
}
