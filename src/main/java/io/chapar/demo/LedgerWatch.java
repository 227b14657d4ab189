package io.chapar.demo;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Overview.FeedState;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads in the ledger what nobody else tells: feeds that failed, items that are dead. */
final class LedgerWatch implements AutoCloseable {
  private static final int MOST = 100;

  private final Ledger ledger;
  private final Set<String> told = new HashSet<>();
  private Map<String, Integer> failures = Map.of();

  private LedgerWatch(Ledger ledger) {
    this.ledger = ledger;
  }

  static LedgerWatch open(String url) {
    return new LedgerWatch(
        Ledger.open(
            new LedgerSettings(
                url,
                null,
                null,
                "demo-screen",
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                List.of(),
                List.of(),
                true)));
  }

  List<DeadItems.One> dead() {
    return ledger.deadItems().newest(MOST);
  }

  /** Those that have died since the last call. */
  List<DeadItems.One> newlyDead() {
    return dead().stream().filter(item -> told.add(item.id())).toList();
  }

  /** Feeds that have failed since the last call. */
  List<FeedState> newlyFailed() {
    Map<String, Integer> before = failures;
    List<FeedState> feeds = ledger.overview().feeds();
    failures = new LinkedHashMap<>();
    feeds.forEach(feed -> failures.put(feed.name(), feed.failures()));
    return feeds.stream()
        .filter(feed -> feed.failures() > before.getOrDefault(feed.name(), 0))
        .toList();
  }

  /** Why nothing reaches a subscriber at the moment; empty when something does. */
  Optional<String> failing(String subscriber) {
    return ledger.subscribers().all().stream()
        .filter(one -> one.name().equals(subscriber) && one.isFailing())
        .map(one -> String.valueOf(one.error()))
        .findFirst();
  }

  /** Deliveries that are still due, over all subscribers. */
  long backlog() {
    return ledger.subscribers().all().stream().mapToLong(Subscribers.State::backlog).sum();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
