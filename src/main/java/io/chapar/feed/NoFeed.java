package io.chapar.feed;

import java.util.Locale;
import org.jsoup.Jsoup;

/** Says what came in place of a feed. */
final class NoFeed {
  private static final int SHOWN = 80;
  private static final int LOOKED_AT = 20_000;

  private NoFeed() {}

  static String reason(String text) {
    String start = Spaces.withoutLeading(text);
    String head = start.substring(0, Math.min(start.length(), LOOKED_AT));
    String lower = head.toLowerCase(Locale.ROOT);
    if (head.isEmpty()) {
      return "no feed: the document is empty";
    }
    if (lower.contains("<sitemapindex")) {
      return "no feed: an index of sitemaps; watch the sitemaps in it";
    }
    if (lower.contains("<html") || lower.startsWith("<!doctype html")) {
      return "no feed: a page of HTML, \"" + shown(Jsoup.parse(head).title()) + "\"";
    }
    return "no feed: begins with \"" + shown(head) + "\"";
  }

  private static String shown(String text) {
    String line = Spaces.collapse(text.substring(0, Math.min(text.length(), SHOWN * 2)));
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
