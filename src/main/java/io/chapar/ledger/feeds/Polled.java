package io.chapar.ledger.feeds;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a good poll came to.
 *
 * @param added how many items were new
 * @param pause to the next poll
 * @param why that long
 * @param moved the address at which it is polled from now on; null when that stays
 * @param failures in a row that this poll ended
 */
public record Polled(int added, Duration pause, String why, @Nullable URI moved, int failures) {}
