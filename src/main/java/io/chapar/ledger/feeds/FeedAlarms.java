package io.chapar.ledger.feeds;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the watch list sets of the alarms of a feed.
 *
 * @param silence how long it may bring no new item; zero for no such alarm, null for as long as its
 *     habit allows
 * @param deadItems how many that die within an hour are a burst; zero for no such alarm, null for
 *     as many as of all feeds
 * @param drift whether its reports are held against what is usual of their publisher
 */
public record FeedAlarms(@Nullable Duration silence, @Nullable Integer deadItems, boolean drift) {
  /** Of a feed of which nothing is set. */
  public static final FeedAlarms USUAL = new FeedAlarms(null, null, true);
}
