package io.chapar.ledger.feeds;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.alarms.AlarmsTest;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.ledger.lease.Lease;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When alarms of a feed are raised of which the watch list sets it, on each database. */
class FeedAlarmsTest extends SharedLedger {
  private void watch(FeedAlarms alarms) {
    WatchedFeed a = feed("a");
    Duration hour = a.fastest();
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a", a.address(), null, null, hour, hour, 20, null, null, List.of(), alarms)));
  }

  private static FeedAlarms silence(@Nullable String most) {
    return new FeedAlarms(most == null ? null : Duration.parse(most), null, true);
  }

  /** So many quarters in which a node listened and no news came. */
  private void quiet(int quarters) {
    AlarmsTest.judge(ledger);
    pass(
        "update feed set item_at = 1000 where item_at is not null",
        "update habit set judged_at = 0, quiet = " + (quarters - 1));
  }

  private void poll() {
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)));
  }

  @Test
  void raisesASilenceOnceItIsAsLongAsTheListSets() {
    watch(silence("PT12H"));
    poll();
    quiet(47);
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
    pass("update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(other).raised())
        .singleElement()
        .extracting(Alarm::line)
        .asString()
        .startsWith(
            "silence of a since 1970-01-01T00:00:01Z: no new item, where the watch list sets 12 h"
                + " as the longest silence; its polls do well");
  }

  @Test
  void endsASilenceWhenNewsCome() {
    watch(silence("PT1H"));
    poll();
    quiet(9);
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    pass("update feed set item_at = 99999999999999", "update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
  }

  @Test
  void takesAnotherSettingUpAtOnce() {
    watch(silence("PT1H"));
    poll();
    quiet(9);
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    watch(silence("PT6H"));
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
    watch(silence("PT1H"));
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    watch(silence("PT0S"));
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
  }

  @Test
  void raisesNoSilenceByHabitWhereTheListSaysNone() {
    watch(FeedAlarms.USUAL);
    poll();
    quiet(9);
    pass("update habit set raised = 1");
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    watch(silence("PT0S"));
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
    watch(silence(null));
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
  }

  @Test
  void missesAFeedThatNeverBroughtAnything() {
    watch(silence("PT1H"));
    quiet(4);
    assertThat(AlarmsTest.judge(ledger).raised())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.since()).isAfter("2020-01-01T00:00:00Z"));
  }

  private void kill(int items) {
    Lease<Feed> lease = leaseFeed();
    FeedItem[] found = new FeedItem[items];
    for (int i = 0; i < items; i++) {
      found[i] = item("a", A + i);
    }
    ledger.feeds().commit(lease, reading(lease.record(), found));
    for (int i = 0; i < items; i++) {
      ledger.items().fail(leaseItem(), new PermanentFailure("server answered 403"));
    }
  }

  @Test
  void takesAsManyDeadItemsForABurstAsTheListSets() {
    watch(new FeedAlarms(null, 5, true));
    kill(4);
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
    watch(new FeedAlarms(null, 4, true));
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    watch(new FeedAlarms(null, 0, true));
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
  }

  private void commit(int from, int to, String text) {
    for (int i = from; i < to; i++) {
      ledger.reports().commit(null, report(item("a", A + "/" + i), text + i), null);
    }
  }

  @Test
  void judgesNoReportOfAFeedWhoseDriftIsOff() {
    watch(new FeedAlarms(null, null, false));
    subscribe("s");
    commit(0, 70, "word ".repeat(200));
    commit(70, 90, "cookies ");
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
    assertThat(states()).allMatch(state -> state.endsWith("due"));
    watch(FeedAlarms.USUAL);
    commit(90, 100, "cookies ");
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
  }
}
