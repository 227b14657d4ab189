package io.chapar.feed.document;

import io.chapar.text.XmlSpaces;
import java.util.Locale;
import org.jsoup.Jsoup;

/** Says what came in place of a feed. */
public final class NoFeed {
  private static final int SHOWN = 80;
  private static final int LOOKED_AT = 20_000;

  private NoFeed() {}

  public static String reason(String text) {
    String head = head(text);
    String lower = head.toLowerCase(Locale.ROOT);
    if (head.isEmpty()) {
      return "no feed: the document is empty";
    }
    if (lower.contains("<sitemapindex")) {
      return "no feed: an index of sitemaps";
    }
    if (isPage(lower)) {
      return "no feed: a page of HTML" + title(head);
    }
    if (lower.contains("<opml")) {
      return "no feed: a list of feeds (OPML); bin/chapar feeds import takes it in";
    }
    if (isBinary(head)) {
      return "no feed: begins with bytes that are no text";
    }
    return "no feed: begins with \"" + shown(head) + "\"";
  }

  /** Whether a text that is no feed is a page, and no index of sitemaps. */
  public static boolean isPageInstead(String text) {
    String lower = head(text).toLowerCase(Locale.ROOT);
    return isPage(lower) && !lower.contains("<sitemapindex");
  }

  private static boolean isPage(String lower) {
    return lower.contains("<html") || lower.startsWith("<!doctype html");
  }

  private static String head(String text) {
    String start = XmlSpaces.withoutLeading(text);
    return start.substring(0, Math.min(start.length(), LOOKED_AT));
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
