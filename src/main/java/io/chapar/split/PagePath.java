package io.chapar.split;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a page is on its site.
 *
 * @param origin scheme, host and port
 * @param path from its first slash on; empty without one
 */
record PagePath(String origin, String path) {
  static PagePath of(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    return slash < 0
        ? new PagePath(address, "")
        : new PagePath(address.substring(0, slash), plain(address.substring(slash)));
  }

  /** The path of an address of this site, without the slashes at its end; empty for another. */
  String local(String href) {
    String local = href.startsWith(origin) ? href.substring(origin.length()) : href;
    int end = local.length();
    while (end > 1 && local.charAt(end - 1) == '/') {
      end--;
    }
    return local.startsWith("/") && !local.startsWith("//") ? plain(local.substring(0, end)) : "";
  }

  /** Whether the address is the page's own, with or without a fragment. */
  boolean is(String href) {
    int fragment = href.indexOf('#');
    String to = local(fragment < 0 ? href : href.substring(0, fragment));
    return !to.isEmpty() && to.equals(local(path));
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
  boolean isIn(String folder) {
    return path.startsWith(folder) && path.startsWith("/", folder.length());
  }
}
