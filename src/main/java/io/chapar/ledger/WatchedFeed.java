package io.chapar.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the watch list.
 *
 * @param fastest the shortest wait between two good polls
 * @param slowest the longest, unless server or feed ask for more
 * @param first how many items count as new at the first poll
 * @param delay the least pause between two requests to its host; null for the common one
 */
public record WatchedFeed(
    String name,
    URI address,
    @Nullable String language,
    @Nullable ZoneId zone,
    Duration fastest,
    Duration slowest,
    int first,
    @Nullable Duration delay) {

  /** With the common pause between two requests. */
  public WatchedFeed(
      String name,
      URI address,
      @Nullable String language,
      @Nullable ZoneId zone,
      Duration fastest,
      Duration slowest,
      int first) {
    this(name, address, language, zone, fastest, slowest, first, null);
  }
}
