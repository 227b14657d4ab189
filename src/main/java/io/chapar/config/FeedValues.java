package io.chapar.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

/** What operators write of a feed, as values; or what is wrong with it. */
final class FeedValues {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int MOST_FIRST = 10_000;

  private FeedValues() {}

  static String name(String text) {
    if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no name; letters, digits, dots, dashes, 100 at the most");
    }
    return text;
  }

  static URI address(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no address; such as https://www.isna.ir/rss", e);
    }
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no address; such as https://www.isna.ir/rss");
    }
    return address;
  }

  static Duration every(String text) {
    Duration every = Durations.one(text);
    if (every.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("\"" + text + "\" is too often; 1s at the least");
    }
    return every;
  }

  static int first(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_FIRST) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number of items; 0 to " + MOST_FIRST);
    }
    return Integer.parseInt(text);
  }

  static String language(String text) {
    if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no BCP 47 tag; such as fa or uz-Cyrl");
    }
    return text;
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time zone; such as Asia/Tehran", e);
    }
  }
}
