package io.chapar.ledger.view;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people look at, on each database. */
class ActivityTest extends SharedLedger {
  @Test
  void countsReportsByFeedAndHour() {
    commit(item("a", A), "text");
    commit(item("b", B), "text");
    commit(item("a", A + "2"), "text");
    pass("update report set recorded_at = recorded_at - 7200000 where feed = 'b'");
    assertThat(ledger.activity().hours().get("a")).endsWith(0, 2).hasSize(24);
    assertThat(ledger.activity().hours().get("b")).endsWith(1, 0, 0).hasSize(24);
    pass("update report set recorded_at = recorded_at - 90000000");
    assertThat(ledger.activity().hours()).isEmpty();
  }

  @Test
  void saysHowLongDeliveriesTakeButForThoseAskedForAgain() {
    subscribe("webhook", "archive");
    commit(item("a", A), "text");
    ledger.deliveries().done("webhook", lease("webhook"));
    pass("update delivery set done_at = owed_at + 1500 where subscriber = 'webhook'");
    assertThat(ledger.activity().lags()).containsOnlyKeys("webhook").containsValue(1500L);
    ledger.replays().replay(new Selection("webhook", null, null, null, null));
    ledger.deliveries().done("webhook", lease("webhook"));
    assertThat(ledger.activity().lags()).isEmpty();
  }

  @Test
  void countsFeedsThatFail() {
    watch("a", "b");
    List<Lease<Feed>> leases = ledger.feeds().lease(2);
    ledger.feeds().fail(leases.get(0), new TemporaryFailure("answered 503"));
    assertThat(ledger.activity().counts()).isEqualTo(new Activity.Counts(2, 1, 0, 0));
  }

  @Test
  void showsTheNewestReportsFirstAndTheirLastVersion() {
    commit(item("a", A, "First"), "text");
    pass("update report set recorded_at = recorded_at - 10");
    commit(item("b", B, "Second"), "text");
    pass("update report set recorded_at = recorded_at - 10");
    commit(item("a", A, "First"), "other text");
    assertThat(ledger.heads().newest(null, Cursor.START, 9))
        .extracting(ReportHeads.Head::title, ReportHeads.Head::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("First", 2),
            org.assertj.core.groups.Tuple.tuple("Second", 1),
            org.assertj.core.groups.Tuple.tuple("First", 1));
    assertThat(ledger.heads().newest("b", Cursor.START, 9)).hasSize(1);
    String id = ledger.heads().newest(null, Cursor.START, 1).get(0).id();
    assertThat(ledger.heads().of(List.of(id)).get(id).version()).isEqualTo(2);
  }
}
