package io.chapar.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What faults, reasons and logs say of an address that an operator wrote: where it leads. A user, a
 * password, a path or a query may be secret, as may all of what cannot be read as an address; an
 * ellipsis stands for it.
 */
public final class ShownAddress {
  private static final String HIDDEN = "…";

  private static final Pattern START =
      Pattern.compile("((?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]{0,30}):(/{0,2})");

  private static final Pattern AUTHORITY = Pattern.compile("(?:[^/?#\\s@]*+@)*+([^/?#\\s@]*+)");

  private static final Pattern HOST =
      Pattern.compile("(?:\\[[0-9A-Fa-f:.%]{2,60}]|[^:@,;\\s]{1,253})(?::\\d{1,5})?");

  private static final Pattern IN_TEXT = Pattern.compile("https?:/{1,2}[^\\s\"'<>]++");

  /** What stands behind an address in a sentence, and could end one. */
  private static final String PUNCTUATION = ".,;:)";

  private ShownAddress() {}

  /** Scheme, host and port; the scheme alone where it is not sure which part the host is. */
  public static String of(String address) {
    Matcher start = START.matcher(address);
    if (!start.lookingAt()) {
      return hidden(address);
    }
    String scheme = start.group(1);
    String rest = address.substring(start.end());
    return start.group(2).equals("//") || scheme.matches("https?")
        ? scheme + "://" + host(rest)
        : scheme + ":" + hidden(rest);
  }

  private static String host(String rest) {
    Matcher authority = AUTHORITY.matcher(rest);
    return authority.lookingAt() && HOST.matcher(authority.group(1)).matches()
        ? authority.group(1)
        : hidden(rest);
  }

  private static String hidden(String text) {
    return text.isEmpty() ? "" : HIDDEN;
  }

  /** The text with each address of the web in it shown so. */
  public static String inText(String text) {
    return IN_TEXT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
  }

  private static String shown(String address) {
    int length = address.length();
    while (PUNCTUATION.indexOf(address.charAt(length - 1)) >= 0) {
      length--;
    }
    return of(address.substring(0, length)) + address.substring(length);
  }
}
