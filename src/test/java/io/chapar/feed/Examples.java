package io.chapar.feed;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds for tests, and the ways to have them read. */
final class Examples {
  static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");

  private Examples() {}

  static String rss(String channel) {
    return "<rss version=\"2.0\"><channel>" + channel + "</channel></rss>";
  }

  static String item(String fields) {
    return rss("<item>" + fields + "</item>");
  }

  static String atom(String feed) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + feed + "</feed>";
  }

  static FeedDocument parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8), null);
  }

  static FeedDocument parse(String text, String charset, @Nullable String contentType) {
    return parse(text.getBytes(Charset.forName(charset)), contentType);
  }

  static FeedDocument parse(byte[] bytes, @Nullable String contentType) {
    return new FeedParser().parse(bytes, contentType, ADDRESS, null);
  }

  static FeedEntry entry(String text) {
    return parse(text).entries().get(0);
  }

  static String title(FeedDocument document) {
    return text(document.entries().get(0).title());
  }

  static List<String> titles(String text) {
    return parse(text).entries().stream().map(entry -> text(entry.title())).toList();
  }

  static String text(@Nullable Markup markup) {
    return markup == null ? "" : markup.text();
  }

  static String html(@Nullable Markup markup) {
    return markup == null ? "" : markup.html();
  }

  static Feed feed(@Nullable String language, @Nullable ZoneId zone) {
    return new Feed("example", ADDRESS, FeedCursor.NONE, language, zone, 10);
  }

  static FetchedFeed fetched(String text) {
    return fetched(feed(null, null), text, null);
  }

  static FetchedFeed fetched(Feed feed, String text, @Nullable Duration fresh) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new FetchedFeed(
        feed, ADDRESS, FeedCursor.NONE, bytes, "application/xml", false, fresh, Instant.EPOCH);
  }

  static FeedReading read(String text) {
    return new FeedReader().read(fetched(text));
  }

  static List<FeedItem> items(String text) {
    return read(text).items();
  }

  static FeedItem only(String text) {
    return items(text).get(0);
  }
}
