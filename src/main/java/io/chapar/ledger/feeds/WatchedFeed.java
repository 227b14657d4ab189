package io.chapar.ledger.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the watch list.
 *
 * @param fastest the shortest wait between two good polls
 * @param slowest the longest, unless server or feed ask for more
 * @param first how many items count as new at the first poll
 * @param delay the least pause between two requests to its host; null for the common one
 * @param select a CSS selector of the links of a list page; null of a feed
 * @param groups of the watch list that it is in
 */
public record WatchedFeed(
    String name,
    URI address,
    @Nullable String language,
    @Nullable ZoneId zone,
    Duration fastest,
    Duration slowest,
    int first,
    @Nullable Duration delay,
    @Nullable String select,
    List<String> groups,
    FeedAlarms alarms) {

  public WatchedFeed {
    groups = List.copyOf(groups);
  }

  /** A feed in no group, with the common pause between two requests and the usual alarms. */
  public WatchedFeed(
      String name,
      URI address,
      @Nullable String language,
      @Nullable ZoneId zone,
      Duration fastest,
      Duration slowest,
      int first) {
    this(
        name,
        address,
        language,
        zone,
        fastest,
        slowest,
        first,
        null,
        null,
        List.of(),
        FeedAlarms.USUAL);
  }

  /** The same under another name. */
  public WatchedFeed named(String name) {
    return new WatchedFeed(
        name, address, language, zone, fastest, slowest, first, delay, select, groups, alarms);
  }

  /** The same, polled at another pace. */
  public WatchedFeed paced(Duration fastest, Duration slowest) {
    return new WatchedFeed(
        name, address, language, zone, fastest, slowest, first, delay, select, groups, alarms);
  }

  /**
   * What the watch list sets of the alarms of a feed.
   *
   * @param silence how long it may bring no new item; zero for no such alarm, null for as long as
   *     its habit allows
   * @param deadItems how many that die within an hour are a burst; zero for no such alarm, null for
   *     as many as of all feeds
   * @param drift whether its reports are held against what is usual of their publisher
   */
  public record FeedAlarms(@Nullable Duration silence, @Nullable Integer deadItems, boolean drift) {
    /** Of a feed of which nothing is set. */
    public static final FeedAlarms USUAL = new FeedAlarms(null, null, true);
  }
}
