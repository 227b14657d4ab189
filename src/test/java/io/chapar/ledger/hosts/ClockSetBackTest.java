package io.chapar.ledger.hosts;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was noted by a clock that was a day ahead, and is set back. */
class ClockSetBackTest extends SharedLedger {
  private static final String LATER = " = %1$s + 86400000 where %1$s < 9000000000000000000";

  private void noteADayAhead(String... columns) {
    for (String column : columns) {
      String[] names = column.split("\\.");
      pass("update " + names[0] + " set " + names[1] + LATER.formatted(names[1]));
    }
  }

  @Test
  void pollsVisitsAndDeliversNoLaterThanWasMeant() {
    subscribe("archive");
    watch("a");
    Lease<Feed> poll = leaseFeed();
    ledger.feeds().commit(poll, reading(poll.record(), item("a", A)));
    commit(item("b", B), "Text");
    noteADayAhead("feed.due_at", "item.due_at", "delivery.due_at", "host.due_at", "host.free_at");
    assertThat(ledger.items().lease(1)).isEmpty();
    assertThat(ledger.deliveries().lease("archive", 1)).isEmpty();

    ledger.clockSetBack(Duration.ofDays(1));

    assertThat(ledger.overview().feeds().get(0).due())
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(2)));
    assertThat(ledger.items().lease(1)).hasSize(1);
    assertThat(ledger.deliveries().lease("archive", 1)).hasSize(1);
  }

  @Test
  void leavesAHostWithoutItemsWithoutAny() {
    watch("a");
    leaseFeed();
    ledger.clockSetBack(Duration.ofDays(1));
    assertThat(ledger.items().lease(1)).isEmpty();
  }
}
