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
 */
public record WatchedFeed(
    String name,
    URI address,
    @Nullable String language,
    @Nullable ZoneId zone,
    Duration fastest,
    Duration slowest,
    int first) {}
