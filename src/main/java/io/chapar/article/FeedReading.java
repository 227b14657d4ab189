package io.chapar.article;

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
 */
public record FeedReading(
    Feed feed,
    FeedCursor cursor,
    List<FeedItem> items,
    boolean unchanged,
    @Nullable Duration pause) {

  public FeedReading {
    items = List.copyOf(items);
  }
}
