package io.chapar.split.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a page is on its site.
 *
 * @param origin scheme, host and port
 * @param path from its first slash on; empty without one
 */
public record PagePath(String origin, String path) {
  public static PagePath of(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    return slash < 0
        ? new PagePath(address, "")
        : new PagePath(address.substring(0, slash), plain(address.substring(slash)));
  }

  /** The path of an address of this site, without the slashes at its end; empty for another. */
  public String local(String href) {
    String local = href.startsWith(origin) ? href.substring(origin.length()) : href;
    int end = local.length();
    while (end > 1 && local.charAt(end - 1) == '/') {
      end--;
    }
    return local.startsWith("/") && !local.startsWith("//") ? plain(local.substring(0, end)) : "";
  }

  /** Whether it is the site's own front, which some sites name as the address of every page. */
  public boolean isFront() {
    return path.length() < 2;
  }

  /**
   * Whether the address is the page's own, with or without a fragment; a query that only one of
   * them has says how a reader came to it.
   */
  public boolean is(String href) {
    String to = local(before('#', href));
    String own = local(path);
    boolean oneAsks = to.indexOf('?') < 0 != own.indexOf('?') < 0;
    return !to.isEmpty() && (oneAsks ? isAlikeUnasked(to, own) : to.equals(own));
  }

  private boolean isAlikeUnasked(String one, String other) {
    String path = local(before('?', one));
    return path.length() > 1 && path.equals(local(before('?', other)));
  }

  private static String before(char mark, String address) {
    int at = address.indexOf(mark);
    return at < 0 ? address : address.substring(0, at);
  }

  /** Whether the address is the page's own, or that of an entry of it. */
  public boolean holds(String href) {
    String own = local(path);
    String to = href.startsWith("?") ? own + href : local(href);
    int end = own.length();
    return end > 1
        && to.startsWith(own)
        && (to.length() == end || "/?#".indexOf(to.charAt(end)) >= 0);
  }

  /** As readers see it: pages link to "/ایران", and are fetched from "/%D8%A7…"; a plus is one. */
  private static String plain(String path) {
    try {
      return path.indexOf('%') < 0
          ? path
          : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path; // a percent sign that escapes nothing
    }
  }

  /** Whether the page lies in the folder. */
  public boolean isIn(String folder) {
    return path.startsWith(folder) && path.startsWith("/", folder.length());
  }
}
