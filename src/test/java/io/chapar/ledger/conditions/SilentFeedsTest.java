package io.chapar.ledger.conditions;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Feed;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.alarms.Alarms;
import io.chapar.ledger.alarms.AlarmsTest;
import io.chapar.ledger.lease.Lease;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What raises an alarm of a silent feed and what ends it, on each database. */
class SilentFeedsTest extends SharedLedger {

  /** A month in which each third quarter brought news; now a silence that has missed so many. */
  private void silentFor(double missed) {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)));
    missing(missed);
  }

  private void missing(double missed) {
    String shares = String.join(" ", Collections.nCopies(31, "33333"));
    AlarmsTest.judge(ledger);
    pass(
        "update feed set item_at = 1000",
        "update habit set profile = '2880 960 "
            + shares
            + "', raised = 0, judged_at = 0, missed = "
            + missed);
  }

  @Test
  void raisesOneAlarmWhenAFeedIsSilentBeyondItsHabit() {
    silentFor(8.9);
    Alarms.Change change = AlarmsTest.judge(ledger);
    assertThat(change.raised()).singleElement().extracting(Alarm::subject).isEqualTo("a");
    assertThat(change.raised().get(0).line())
        .startsWith("silence of a since 1970-01-01T00:00:01Z: no new item, where by its habit 9 ");
    assertThat(other.alarms().standing()).isEqualTo(change.raised());
    pass("update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(other).raised()).isEmpty();
  }

  @Test
  void raisesNoneWithinTheHabit() {
    silentFor(8.5);
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
  }

  @Test
  void judgesAQuarterOnceOnAllNodes() {
    silentFor(8.5);
    AlarmsTest.judge(ledger);
    assertThat(AlarmsTest.judge(other).raised()).isEmpty();
    assertThat(other.alarms().standing()).isEmpty();
  }

  @Test
  void clearsTheAlarmWhenNewsCome() {
    silentFor(9);
    AlarmsTest.judge(ledger);
    pass("update feed set item_at = 99999999999999", "update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
    assertThat(ledger.alarms().standing()).isEmpty();
  }

  @Test
  void knowsTheHabitOfAFeedThatComesBackToTheWatchList() {
    silentFor(9);
    AlarmsTest.judge(ledger);
    ledger.feeds().watch(List.of());
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
    watch("a");
    pass("update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(ledger).raised()).isEmpty();
    pass("update habit set judged_at = 0, missed = 9");
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
  }

  @Test
  void raisesOneOfAFeedThatARoutePollsUntilItPollsNoMore() {
    ledger.routedFeeds().add(reading(feedOf("a"), item("a", A)), null);
    missing(9);
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
    pass("update feed set due_at = 0", "update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
    ledger.routedFeeds().polled(feedOf("a").address());
    pass("update habit set judged_at = 0, missed = 9");
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
  }

  @Test
  void raisesOneOfAFeedThatIsGoneUntilTheListIsWithoutIt() {
    silentFor(9);
    pass("update feed set state = 'gone', reason = 'server answered 410', failures = 1");
    assertThat(AlarmsTest.judge(ledger).raised())
        .singleElement()
        .extracting(Alarm::what)
        .asString()
        .contains("server answered 410");
    pass("update habit set judged_at = 0");
    assertThat(AlarmsTest.judge(ledger).cleared()).isEmpty();
    watch("b");
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
  }

  @Test
  void clearsTheAlarmOfAFeedThatIsWatchedNoLonger() {
    silentFor(9);
    AlarmsTest.judge(ledger);
    watch("b");
    assertThat(AlarmsTest.judge(ledger).cleared()).hasSize(1);
  }
}
