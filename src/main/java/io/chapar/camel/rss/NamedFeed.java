package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The feed that a route polls itself, as the exchange's properties describe it: {@code feed}, its
 * name (without it the route's id), {@code feed-language}, {@code feed-zone}, {@code feed-first},
 * and as its consumer adds, {@code feed-address}.
 */
final class NamedFeed {
  /** Exchange property, set by the consumer: an exchange that left a kamelet forgets its own. */
  static final String ADDRESS = "feed-address";

  /** Exchange property, set likewise: all entries of the feed, of which the body may be one. */
  static final String ENTRIES = "feed-entries";

  private static final int FIRST = 20;

  private NamedFeed() {}

  static Feed of(@Nullable Exchange exchange) {
    if (exchange == null) {
      throw new IllegalArgumentException("an entry of a feed is converted in a route only");
    }
    String language = exchange.getProperty("feed-language", "und", String.class);
    return new Feed(
        exchange.getProperty("feed", exchange.getFromRouteId(), String.class),
        address(exchange),
        FeedCursor.NONE,
        language.equals("und") ? null : language,
        ZoneId.of(exchange.getProperty("feed-zone", "UTC", String.class)),
        exchange.getProperty("feed-first", FIRST, Integer.class));
  }

  /** All entries of the feed; null where it did not come from our consumer. */
  @SuppressWarnings("unchecked") // as its consumer set it
  static @Nullable List<SyndEntry> entries(Exchange exchange) {
    return exchange.getProperty(ENTRIES, List.class);
  }

  /** Of a route that is not {@code from: rss:}, its own. */
  private static URI address(Exchange exchange) {
    URI asked = exchange.getProperty(ADDRESS, URI.class);
    return asked == null ? URI.create("route:" + exchange.getFromRouteId()) : asked;
  }
}
