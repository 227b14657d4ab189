package io.chapar.article;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One poll of a feed, read.
 *
 * @param cursor to keep for the next poll
 * @param items in the feed's own order; empty when the feed is unchanged
 * @param unchanged the feed is as it was at the last poll
 * @param pause the least time to the next poll that server and feed ask for; null when neither does
 * @param moved where permanent redirects lead from the feed's address; null when there is none
 * @param hub which pushes the feed; null when none is named, or when the feed is unchanged
 * @param whole whether the feed shows no other items; only then what is missing has left it
 */
public record FeedReading(
    Feed feed,
    FeedCursor cursor,
    List<FeedItem> items,
    boolean unchanged,
    @Nullable Duration pause,
    @Nullable URI moved,
    @Nullable Hub hub,
    boolean whole) {

  public FeedReading {
    items = List.copyOf(items);
  }

  /** Of a whole feed that has not moved, and no hub. */
  public FeedReading(
      Feed feed,
      FeedCursor cursor,
      List<FeedItem> items,
      boolean unchanged,
      @Nullable Duration pause) {
    this(feed, cursor, items, unchanged, pause, null, null, true);
  }
}
