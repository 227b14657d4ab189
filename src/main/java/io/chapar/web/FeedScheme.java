package io.chapar.web;

import java.util.regex.Pattern;

/**
 * The scheme by which pages and feed readers hand a feed to the reader of one's choice
 * (draft-obasanjo-feed-URI-scheme-02): {@code feed://host/…}, or {@code feed:} before an address.
 */
public final class FeedScheme {
  private static final Pattern BEFORE = Pattern.compile("(?i)^feed:(?://)?(?=https?:)");
  private static final Pattern INSTEAD = Pattern.compile("(?i)^feed://");

  private FeedScheme() {}

  /** The address of the web that is meant; any other as it is. */
  public static String web(String address) {
    String bare = BEFORE.matcher(address).replaceFirst("");
    return INSTEAD.matcher(bare).replaceFirst("http://");
  }
}
