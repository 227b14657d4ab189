package io.chapar.camel.rss;

import io.chapar.article.Feed;
import io.chapar.article.FetchedFeed;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.RequestDelay;
import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.hosts.HostSlots.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks for a feed in its host's turn, like all others that ask this host, on whichever node. As in
 * the watch list, Crawl-delay counts, and robots.txt does not judge a feed that was named by hand.
 */
final class PoliteFetcher {
  private static final Duration MOMENT = Duration.ofMillis(250);
  private static final long MOMENTS = Duration.ofMinutes(1).dividedBy(MOMENT);

  private final FeedFetcher fetcher;
  private final Supplier<HostSlots> turns;

  PoliteFetcher(FeedFetcher fetcher, Supplier<HostSlots> turns) {
    this.fetcher = fetcher;
    this.turns = turns;
  }

  /**
   * Empty when the host had no turn within a minute.
   *
   * @param mayWait whether anybody still wants the answer
   */
  Optional<FetchedFeed> fetch(Feed feed, BooleanSupplier mayWait) {
    for (int i = 0; i < MOMENTS && mayWait.getAsBoolean(); i++) {
      Optional<Turn> turn = turns.get().take(feed.address());
      if (turn.isPresent()) {
        return Optional.of(fetch(feed, turn.get()));
      }
      RequestDelay.of(MOMENT);
    }
    return Optional.empty();
  }

  private FetchedFeed fetch(Feed feed, Turn turn) {
    FetchedFeed fetched;
    try {
      fetched = fetcher.fetch(feed);
    } catch (RuntimeException e) {
      turn.end(e);
      throw e;
    }
    turn.end(Duration.ZERO);
    return fetched;
  }
}
