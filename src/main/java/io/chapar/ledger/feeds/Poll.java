package io.chapar.ledger.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One poll of a feed, as its history has it.
 *
 * @param result unchanged, read, failed or gone (the server said that it does not come back)
 * @param items that the feed showed; 0 where it had not changed
 * @param newItems those of them that were new
 * @param next when the next poll was due after it; null of one that is gone
 * @param why it was due then; of one that failed, why it failed
 */
public record Poll(
    Instant at,
    String result,
    int items,
    int newItems,
    @Nullable Instant next,
    @Nullable String why) {}
