package io.chapar.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records for tests. */
public final class Examples {
  private Examples() {}

  public static FeedItem item(String feed, String link) {
    return item(feed, link, "Title of " + link);
  }

  public static FeedItem item(String feed, String link, String title) {
    return new FeedItem(
        feed,
        List.of("link:" + link, "guid:" + feed + ":" + link),
        link,
        URI.create(link),
        title,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        "en",
        null,
        0);
  }

  public static Report report(FeedItem item, String text) {
    Origin origin =
        new Origin(item.feed(), item.link(), item.link(), Instant.EPOCH, "00".repeat(32));
    Metadata metadata =
        new Metadata(
            item.title(),
            null,
            item.link(),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            "en",
            null,
            List.of(),
            List.of(),
            false,
            Map.of());
    Block block = new Block(BlockKind.PARAGRAPH, text, text);
    Article article =
        new Article(origin, metadata, "en", "Latn", Article.Direction.LTR, List.of(block));
    return new Report(article, Facts.NONE);
  }

  public static FeedReading reading(Feed feed, FeedItem... items) {
    return new FeedReading(feed, new FeedCursor("\"1\"", null, "d"), List.of(items), false, null);
  }
}
