package io.chapar.feed;

import java.util.Locale;
import org.jsoup.Jsoup;

/** Says what came in place of a feed. */
final class NoFeed {
  static final String PAGE = "no feed: a page of HTML";

  private static final int SHOWN = 80;
  private static final int LOOKED_AT = 20_000;

  private NoFeed() {}

  static String reason(String text) {
    String start = XmlSpaces.withoutLeading(text);
    String head = start.substring(0, Math.min(start.length(), LOOKED_AT));
    String lower = head.toLowerCase(Locale.ROOT);
    if (head.isEmpty()) {
      return "no feed: the document is empty";
    }
    if (lower.contains("<sitemapindex")) {
      return "no feed: an index of sitemaps";
    }
    if (lower.contains("<html") || lower.startsWith("<!doctype html")) {
      return PAGE + title(head);
    }
    if (lower.contains("<opml")) {
      return "no feed: a list of feeds (OPML); bin/chapar feeds import takes it in";
    }
    if (isBinary(head)) {
      return "no feed: begins with bytes that are no text";
    }
    return "no feed: begins with \"" + shown(head) + "\"";
  }

  /** Behind a comma; empty when the page has none. */
  private static String title(String page) {
    String title = shown(Jsoup.parse(page).title());
    return title.isBlank() ? "" : ", \"" + title + "\"";
  }

  private static boolean isBinary(String head) {
    return head.chars()
        .limit(SHOWN)
        .anyMatch(c -> c == 0xFFFD || Character.isISOControl(c) && !XmlSpaces.isSpace((char) c));
  }

  /** Without what a terminal would obey instead of showing it. */
  private static String shown(String text) {
    String start = text.substring(0, Math.min(text.length(), SHOWN * 2));
    String line = XmlSpaces.collapse(start.replaceAll("[\\p{Cc}\\p{Cf}]", " "));
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
