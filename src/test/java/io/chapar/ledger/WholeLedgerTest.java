package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.PermanentFailure;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.selection.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back, kept, refused and forgotten, on each database. */
class WholeLedgerTest extends SharedLedger {
  @Test
  void takesBackItsOwnLeasesAfterACrash() {
    subscribe("archive");
    watch("a");
    ledger.items().add(List.of(item("x", B)), null);
    commit(item("x", A), "text");
    leaseFeed();
    leaseItem();
    lease("archive");
    ledger.reclaim("one");
    assertThat(ledger.feeds().leaseSuspect()).isPresent();
    assertThat(ledger.items().leaseSuspect()).isPresent();
    assertThat(ledger.deliveries().leaseSuspect("archive")).isPresent();
  }

  @Test
  void leavesTheLeasesOfOtherNodesAlone() {
    watch("a");
    other.feeds().lease(1);
    ledger.reclaim("one");
    assertThat(ledger.feeds().lease(1)).isEmpty();
  }

  @Test
  void keepsItAllWhenItIsOpenedAgain() {
    subscribe("archive");
    commit(item("a", A), "text");
    ledger.close();
    ledger = Ledger.open(Databases.settings(url(), "one"));
    assertThat(states()).containsExactly("archive v1 due");
  }

  @Test
  void knowsTheFeedsOfWhichItHasRowsAndNoOthers() {
    watch("unlisted");
    watch("listed");
    ledger.items().add(List.of(item("asked", A)), null);
    subscribe("archive");
    commit(item("read", B), "text");
    for (String feed : List.of("unlisted", "listed", "asked", "read")) {
      ledger.requireKnown(new Selection(null, null, feed, null, null));
    }
    assertThatThrownBy(() -> ledger.requireKnown(new Selection(null, null, "raed", null, null)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("there is no feed \"raed\"");
  }

  @Test
  void refusesASchemaThatANewerVersionMade() {
    pass(
        """
        insert into ledger_schema (installed_rank, version, description, type, script, checksum,
          installed_by, execution_time, success)
        values (99, '999', 'of the future', 'SQL', 'V999__future.sql', 1, 'x', 1, true)\
        """);
    assertThatThrownBy(() -> Ledger.open(Databases.settings(url(), "three")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining(
            "made by a newer Chapar: its schema is 999, and this one knows up to ")
        .hasMessageEndingWith(": " + url().replaceFirst("\\?.*", ""));
  }

  @Test
  void refusesASchemaThatAStepOfThisNameMadeOtherwise() {
    pass("update ledger_schema set checksum = checksum + 1 where version = '2'");
    assertThatThrownBy(() -> Ledger.open(Databases.settings(url(), "three")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("made by another build of Chapar");
  }

  @Test
  void forgetsItemsThatTheirFeedNoLongerShows() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A), item("a", B)));
    pass(
        "update item set state = 'done', last_seen = 0 where host = 'a.example'",
        "update item set state = 'done' where host = 'b.example'");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isEqualTo(1);
    assertThat(ledger.items().add(List.of(item("a", A)), null)).isEqualTo(1);
    assertThat(ledger.items().add(List.of(item("a", B)), null)).isZero();
  }

  @Test
  void keepsItemsOfAFeedThatHasNotChangedSinceTheyWereSeen() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)));
    pass("update item set state = 'done', last_seen = 0", "update feed set read_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isZero();
  }

  @Test
  void keepsItemsOfAnUnchangedFeedForAsLongAsARoutePollsIt() {
    ledger.routedFeeds().add(reading(feedOf("r"), item("r", A)), null);
    pass(
        "update item set state = 'done', last_seen = 0",
        "update feed set read_at = 0, polled_at = 0");
    ledger.routedFeeds().polled(feedOf("r").address());
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isZero();
    pass("update feed set polled_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isEqualTo(1);
  }

  @Test
  void forgetsReportsOnlyWhenNobodyIsOwedThem() {
    subscribe("archive");
    commit(item("a", A), "text");
    pass("update report set recorded_at = 0", "update delivery set owed_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isZero();
    ledger.deliveries().done("archive", lease("archive"));
    pass("update delivery set done_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isEqualTo(2);
  }
}
