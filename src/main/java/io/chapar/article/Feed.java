package io.chapar.article;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A feed of the watch list, as it is leased for one poll.
 *
 * @param name the operator's name of it, unique in the watch list
 * @param address where it is polled
 * @param cursor what its last good poll left
 * @param language BCP 47, as the operator says; null when the feed itself decides
 * @param zone of dates that it writes without an offset; null means UTC
 * @param first how many of its newest items count as new when it is polled for the first time
 * @param select a CSS selector of the links that are its items, where it is a list page; null of a
 *     feed
 */
public record Feed(
    String name,
    URI address,
    FeedCursor cursor,
    @Nullable String language,
    @Nullable ZoneId zone,
    int first,
    @Nullable String select) {

  /** A feed, not a list page. */
  public Feed(
      String name,
      URI address,
      FeedCursor cursor,
      @Nullable String language,
      @Nullable ZoneId zone,
      int first) {
    this(name, address, cursor, language, zone, first, null);
  }

  /** The same as a list page; as a feed where the selector is null. */
  public Feed selecting(@Nullable String select) {
    return new Feed(name, address, cursor, language, zone, first, select);
  }
}
