package io.chapar.feed;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.markup.Markup;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds for tests, and the ways to have them read. */
public final class Examples {
  public static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");

  private Examples() {}

  public static String rss(String channel) {
    return "<rss version=\"2.0\"><channel>" + channel + "</channel></rss>";
  }

  public static String item(String fields) {
    return rss("<item>" + fields + "</item>");
  }

  public static String atom(String feed) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + feed + "</feed>";
  }

  public static FeedDocument parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8), null);
  }

  public static FeedDocument parse(String text, String charset, @Nullable String contentType) {
    return parse(text.getBytes(Charset.forName(charset)), contentType);
  }

  public static FeedDocument parse(byte[] bytes, @Nullable String contentType) {
    return new FeedParser().parse(bytes, contentType, ADDRESS, null);
  }

  public static FeedEntry entry(String text) {
    return parse(text).entries().get(0);
  }

  public static String title(FeedDocument document) {
    return text(document.entries().get(0).title());
  }

  public static List<String> titles(String text) {
    return parse(text).entries().stream().map(entry -> text(entry.title())).toList();
  }

  public static String text(@Nullable Markup markup) {
    return markup == null ? "" : markup.text();
  }

  public static String html(@Nullable Markup markup) {
    return markup == null ? "" : markup.html();
  }

  public static Feed feed(@Nullable String language, @Nullable ZoneId zone) {
    return new Feed("example", ADDRESS, FeedCursor.NONE, language, zone, 10);
  }

  public static FetchedFeed fetched(String text) {
    return fetched(feed(null, null), text, null);
  }

  public static FetchedFeed fetched(Feed feed, String text, @Nullable Duration fresh) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new FetchedFeed(
        feed, ADDRESS, FeedCursor.NONE, bytes, "application/xml", false, fresh, Instant.EPOCH);
  }

  public static FeedReading read(String text) {
    return new FeedReader().read(fetched(text));
  }

  public static List<FeedItem> items(String text) {
    return read(text).items();
  }

  public static FeedItem only(String text) {
    return items(text).get(0);
  }
}
