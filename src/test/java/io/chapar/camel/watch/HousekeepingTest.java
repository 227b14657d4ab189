package io.chapar.camel.watch;

import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.Feed;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node does once in a while. */
class HousekeepingTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private final AtomicBoolean isSeen = new AtomicBoolean();

  @Test
  void bringsForwardOnceWhatWasNotedBeforeTheClockWasSetBack() {
    String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    Settings settings = Settings.read(new Home(folder), ShippedSettings.defaults()::get);
    try (Ledger ledger = Ledger.open(Databases.settings(url, "one"))) {
      poll(ledger);
      String ahead = "update feed set polled_at = polled_at + %1$d, due_at = due_at + %1$d";
      Databases.pass(url, ahead.formatted(DAY.toMillis()));
      Runnable watch = () -> see(ledger);
      try (Housekeeping keeping = new Housekeeping(ledger, settings, List::of, List.of(watch))) {
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> !ledger.overview().feeds().get(0).polled().isAfter(Instant.now()));
        assertThat(isSeen).isTrue();
        assertThat(ledger.ownAlarms()).isEmpty();
        assertThat(ledger.overview().feeds().get(0).due()).isAfter(Instant.now());
      }
    }
  }

  private static void poll(Ledger ledger) {
    URI address = URI.create("https://a.example/feed");
    ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, DAY, DAY, 20)));
    Lease<Feed> poll = ledger.feeds().lease(1).get(0);
    ledger.feeds().commit(poll, reading(poll.record()));
  }

  /** As the watch of the clock does. */
  private void see(Ledger ledger) {
    if (isSeen.compareAndSet(false, true)) {
      ledger.clockSetBack(DAY);
    }
  }
}
