package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The alarm of a silent feed, on each database. */
abstract class AlarmContract extends LedgerContract {
  /** A month in which each third quarter brought news; now a silence that has missed so many. */
  private void silentFor(double missed) {
    String shares = String.join(" ", Collections.nCopies(31, "33333"));
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)));
    ledger.alarms().judge();
    pass(
        url(),
        "update feed set item_at = 1000",
        "update habit set profile = '2880 960 "
            + shares
            + "', raised = 0, judged_at = 0, missed = "
            + missed);
  }

  @Test
  void raisesOneAlarmWhenAFeedIsSilentBeyondItsHabit() {
    silentFor(8.9);
    Alarms.Change change = ledger.alarms().judge();
    assertThat(change.raised()).singleElement().extracting(Alarm::subject).isEqualTo("a");
    assertThat(change.raised().get(0).line())
        .startsWith("silence of a since 1970-01-01T00:00:01Z: no new item, where by its habit 9 ");
    assertThat(other.alarms().standing()).isEqualTo(change.raised());
    pass(url(), "update habit set judged_at = 0");
    assertThat(other.alarms().judge().raised()).isEmpty();
  }

  @Test
  void raisesNoneWithinTheHabit() {
    silentFor(8.5);
    assertThat(ledger.alarms().judge().raised()).isEmpty();
  }

  @Test
  void judgesAQuarterOnceOnAllNodes() {
    silentFor(8.5);
    ledger.alarms().judge();
    assertThat(other.alarms().judge().raised()).isEmpty();
    assertThat(other.alarms().standing()).isEmpty();
  }

  @Test
  void clearsTheAlarmWhenNewsCome() {
    silentFor(9);
    ledger.alarms().judge();
    pass(url(), "update feed set item_at = 99999999999999", "update habit set judged_at = 0");
    assertThat(ledger.alarms().judge().cleared()).hasSize(1);
    assertThat(ledger.alarms().standing()).isEmpty();
  }

  @Test
  void clearsTheAlarmOfAFeedThatIsWatchedNoLonger() {
    silentFor(9);
    ledger.alarms().judge();
    watch("b");
    assertThat(ledger.alarms().judge().cleared()).hasSize(1);
  }
}
