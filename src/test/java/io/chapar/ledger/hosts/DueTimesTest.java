package io.chapar.ledger.hosts;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.Alarm;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.lease.Lease;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was noted by a clock that was thirty days ahead, and put right between two runs. */
class DueTimesTest extends SharedLedger {
  private static final long THIRTY_DAYS = Duration.ofDays(30).toMillis();
  private static final List<Duration> RETRY = List.of(Duration.ofHours(1));

  /** Without what tells of polls that were made, only the settings say what is too far. */
  private static final String[] WAITING = {
    "feed.due_at",
    "item.due_at",
    "delivery.due_at",
    "host.due_at",
    "host.free_at",
    "hub.due_at",
    "robots.until_at"
  };

  private static final String[] MADE = {
    "feed.polled_at",
    "feed.read_at",
    "feed.item_at",
    "feed.news_at",
    "feed.whole_at",
    "habit.judged_at",
    "item.last_seen",
    "delivery.owed_at"
  };

  private void noteAhead(String... columns) {
    for (String column : columns) {
      String[] names = column.split("\\.");
      pass(
          "update %1$s set %2$s = %2$s + %3$d where %2$s < 9000000000000000000"
              .formatted(names[0], names[1], THIRTY_DAYS));
    }
  }

  private void workAhead() {
    subscribe("archive");
    ledger.dueTimes().explain("archive", RETRY);
    watch("a", "b");
    Lease<Feed> poll = leaseFeed();
    ledger.feeds().commit(poll, reading(poll.record(), item("a", A)));
    commit(item("b", B), "Text");
    ledger.alarms().judge(new AlarmRules(Duration.ofDays(1), 10), List.of());
  }

  private void assertThatAllIsAsMeant() {
    assertThat(ledger.overview().feeds())
        .allSatisfy(
            feed -> assertThat(feed.due()).isBefore(Instant.now().plus(Duration.ofHours(2))));
    // They keep the milliseconds that lay between their writing and the poll.
    await().until(() -> ledger.items().lease(1).size() == 1);
    await().until(() -> ledger.deliveries().lease("archive", 1).size() == 1);
  }

  @Test
  void areBroughtBackWhereNoSettingExplainsThem() {
    workAhead();
    noteAhead(WAITING);
    assertThat(ledger.items().lease(1)).isEmpty();
    assertThat(ledger.deliveries().lease("archive", 1)).isEmpty();

    assertThat(ledger.dueTimes().bringBack())
        .singleElement()
        .asString()
        .contains("2 feeds", "1 items", "1 deliveries", "further ahead than any setting explains");

    assertThatAllIsAsMeant();
    assertThat(ledger.ownAlarms()).isEmpty();
    assertThat(ledger.dueTimes().bringBack()).isEmpty();
  }

  @Test
  void areBroughtForwardByAsMuchAsTheClockWasAheadWhereAPollShowsIt() {
    workAhead();
    noteAhead(WAITING);
    noteAhead(MADE);
    assertThat(ledger.dueTimes().bringBack())
        .singleElement()
        .asString()
        .contains("a clock that was ahead by 30 days");
    assertThatAllIsAsMeant();
    assertThat(ledger.ownAlarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.CLOCK);
    assertThat(ledger.overview().feeds().stream().filter(feed -> feed.polled() != null))
        .isNotEmpty()
        .allSatisfy(feed -> assertThat(feed.polled()).isBeforeOrEqualTo(Instant.now()));
    assertThat(ledger.dueTimes().bringBack()).isEmpty();
  }

  @Test
  void ofWhatAFilterDroppedAreBroughtForwardToo() {
    workAhead();
    ledger.deliveries().filtered("archive", lease("archive"));
    noteAhead(MADE);
    noteAhead("delivery.done_at");
    ledger.dueTimes().bringBack();
    assertThat(ledger.overview().deliveries(ALL, 1).get(0).done()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void ofLeasesThatWouldNeverEndAreBroughtBack() {
    workAhead();
    ledger.items().lease(1);
    ledger.deliveries().lease("archive", 1);
    noteAhead("item.due_at", "delivery.due_at", "host.free_at");
    ledger.dueTimes().bringBack();
    other.items().endExpired();
    other.deliveries().endExpired();
    assertThat(other.items().leaseSuspect()).isPresent();
    assertThat(other.deliveries().leaseSuspect("archive")).isPresent();
  }

  @Test
  void stayWhereTheyAreAsLateAsSettingsExplain() {
    workAhead();
    fail("archive", new TemporaryFailure("away", Duration.ofDays(1), null), RETRY);
    Instant due = ledger.overview().deliveries(ALL, 1).get(0).due();
    pass("update item set due_at = due_at + 3600000");
    assertThat(ledger.dueTimes().bringBack()).isEmpty();
    assertThat(ledger.overview().deliveries(ALL, 1).get(0).due()).isEqualTo(due);
    assertThat(ledger.items().lease(1)).isEmpty();
  }

  @Test
  void stayWhereTheRetryListOfTheRouteIsLong() {
    workAhead();
    ledger.dueTimes().explain("archive", List.of(Duration.ofDays(40)));
    noteAhead("delivery.due_at");
    assertThat(ledger.dueTimes().bringBack()).isEmpty();
    ledger.dueTimes().explain("archive", RETRY);
    assertThat(ledger.dueTimes().bringBack()).hasSize(1);
  }

  @Test
  void ofPagesThatWereReadAreSpreadWhereTheListOfRevisitsIsShorterNow() throws Exception {
    watch("a");
    Lease<Feed> poll = leaseFeed();
    FeedItem[] items =
        IntStream.range(0, 12)
            .mapToObj(i -> item("a", "https://a.example/" + i))
            .toArray(FeedItem[]::new);
    ledger.feeds().commit(poll, reading(poll.record(), items));
    long now = System.currentTimeMillis();
    pass(
        "update item set visits = 1, due_at = %d + 7200000 *".formatted(now + THIRTY_DAYS)
            + " (select count(*) from item other where other.id <= item.id)");
    ledger.dueTimes().bringBack();
    List<Long> hours = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        ResultSet due = connection.createStatement().executeQuery("select due_at from item")) {
      while (due.next()) {
        hours.add(Duration.ofMillis(due.getLong(1) - now).toHours());
      }
    }
    assertThat(hours).hasSize(12).doesNotHaveDuplicates().allMatch(hour -> hour >= 0 && hour < 72);
  }
}
