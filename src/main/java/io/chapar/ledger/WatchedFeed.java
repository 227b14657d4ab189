package io.chapar.ledger;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the watch list.
 *
 * @param every the time between two good polls
 * @param first how many items count as new at the first poll
 */
public record WatchedFeed(
    String name,
    URI address,
    @Nullable String language,
    @Nullable ZoneId zone,
    Duration every,
    int first) {}
