package io.chapar.web;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host that an address of the web names, also one with an underscore, which DNS and browsers
 * know and {@link URI#getHost} does not, or letters outside ASCII.
 *
 * @param name in lower case
 * @param port -1 where the address leaves it to its scheme
 */
public record WebHost(String name, int port) {
  private static final Pattern REGISTERED =
      Pattern.compile("(?:[^@]*+@)?+([\\p{L}\\p{M}\\p{N}_.-]++)(?::(\\d{0,5}))?+");

  /** Null where the address names none. */
  public static @Nullable WebHost of(URI address) {
    String host = address.getHost();
    return host == null
        ? registered(address.getRawAuthority())
        : new WebHost(host.toLowerCase(Locale.ROOT), address.getPort());
  }

  private static @Nullable WebHost registered(@Nullable String authority) {
    Matcher name = REGISTERED.matcher(authority == null ? "" : authority);
    if (!name.matches()) {
      return null;
    }
    boolean bare = name.group(2) == null || name.group(2).isEmpty();
    return new WebHost(
        name.group(1).toLowerCase(Locale.ROOT), bare ? -1 : Integer.parseInt(name.group(2)));
  }

  /** Whether two addresses are of one host, or one of them of the same with {@code www.}. */
  public static boolean isOneSite(URI one, URI other) {
    WebHost host = of(one);
    WebHost second = of(other);
    return host != null && second != null && host.site().equals(second.site());
  }

  private String site() {
    return name.startsWith("www.") ? name.substring("www.".length()) : name;
  }

  /** With its port where that is not the usual one of the scheme. */
  public String under(@Nullable String scheme) {
    boolean usual = port < 0 || port == ("http".equalsIgnoreCase(scheme) ? 80 : 443);
    return usual ? name : name + ":" + port;
  }
}
