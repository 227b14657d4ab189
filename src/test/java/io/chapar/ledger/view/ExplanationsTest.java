package io.chapar.ledger.view;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ledger can tell of one report, on each database. */
class ExplanationsTest extends SharedLedger {
  private static final List<Duration> AT_ONCE = List.of(Duration.ZERO, Duration.ZERO);

  private String id() {
    return ledger.heads().newest(null, Cursor.START, 1).get(0).id();
  }

  private List<String> events(String id) {
    return ledger.explanations().of(id).orElseThrow().events().stream()
        .map(one -> one.what() + (one.subscriber() == null ? "" : " " + one.subscriber()))
        .toList();
  }

  /** So that no two things happen in the same millisecond. */
  private void later() {
    pass(
        "update item set first_seen = first_seen - 10",
        "update report set recorded_at = recorded_at - 10",
        "update delivery set done_at = done_at - 10 where done_at is not null",
        "update history set at = at - 10");
  }

  @Test
  void tellsItFromTheFeedToTheSubscriber() {
    subscribe("webhook");
    FeedItem item = item("a", A);
    ledger.items().add(List.of(item), null);
    later();
    ledger.items().fail(leaseItem(), new TemporaryFailure("answered 503"));
    later();
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(item, "text"), null);
    later();
    fail("webhook", new TemporaryFailure("the webhook answered 500"), AT_ONCE);
    later();
    ledger.deliveries().done("webhook", lease("webhook"));
    assertThat(events(id()))
        .containsExactly("seen", "unread", "created", "refused webhook", "delivered webhook");
    Explanation known = ledger.explanations().of(id()).orElseThrow();
    assertThat(known.events().get(0).note()).isEqualTo("a");
    assertThat(known.events().get(1).note()).isEqualTo("answered 503");
    assertThat(known.events().get(3).note()).isEqualTo("the webhook answered 500");
    assertThat(known.events().get(3).node()).isEqualTo("one");
    assertThat(known.events().get(4).node()).isEqualTo("one");
    assertThat(known.link()).isEqualTo(A);
    assertThat(known.title()).isEqualTo("Title of " + A);
  }

  private List<String> routes(String id) {
    return ledger.explanations().of(id).orElseThrow().events().stream()
        .map(one -> one.what() + " " + one.routes())
        .toList();
  }

  @Test
  void tellsWhichVersionOfTheRoutesDidWhat() {
    subscribe("webhook");
    FeedItem item = item("a", A);
    ledger.items().add(List.of(item), null);
    later();
    ledger.items().fail(leaseItem().by("r1"), new TemporaryFailure("answered 503"));
    later();
    ledger.reports().commit(leaseItem().by("r2"), report(item, "text"), null);
    later();
    ledger
        .deliveries()
        .fail("webhook", lease("webhook").by("r2"), new TemporaryFailure("no"), AT_ONCE);
    later();
    ledger.deliveries().done("webhook", lease("webhook").by("r3"));
    assertThat(routes(id()))
        .containsExactly("seen null", "unread r1", "created r2", "refused r2", "delivered r3");
    later();
    ledger.replays().replay(new Selection("webhook", null, null, null, null));
    assertThat(routes(id())).endsWith("delivered r3", "replayed null");
  }

  @Test
  void remembersAVisitThatFoundNothingNew() {
    FeedItem item = item("a", A);
    ledger.items().add(List.of(item), null);
    ledger.reports().commit(leaseItem(), report(item, "text"), null);
    later();
    ledger.reports().commit(leaseItem(), report(item, "text"), null);
    assertThat(events(id())).containsExactly("seen", "created", "unchanged");
  }

  @Test
  void remembersWhatWasDeliveredBeforeAReplay() {
    subscribe("webhook", "archive");
    commit(item("a", A), "text");
    later();
    ledger.deliveries().done("webhook", lease("webhook"));
    fail("archive", new PermanentFailure("no"), AT_ONCE);
    later();
    ledger.replays().replay(new Selection("webhook", null, null, null, null));
    assertThat(events(id()))
        .containsExactlyInAnyOrder(
            "created", "refused archive", "delivered webhook", "replayed webhook");
    later();
    ledger.deliveries().done("webhook", lease("webhook"));
    assertThat(events(id())).endsWith("replayed webhook", "delivered webhook").hasSize(5);
  }

  @Test
  void explainsAnItemThatNeverBecameAReport() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    ledger.items().fail(lease, new PermanentFailure("answered 404"));
    Explanation known = ledger.explanations().of(lease.id()).orElseThrow();
    assertThat(known.state()).isEqualTo("dead");
    assertThat(known.reason()).isEqualTo("answered 404");
    assertThat(known.deliveries()).isEmpty();
    assertThat(ledger.explanations().of("0000")).isEmpty();
  }

  @Test
  void keepsTheNewestOfALongHistory() {
    subscribe("webhook");
    commit(item("a", A), "text");
    List<Duration> always = java.util.Collections.nCopies(300, Duration.ZERO);
    for (int i = 0; i < 220; i++) {
      fail("webhook", new TemporaryFailure("failure " + i), always);
      later();
    }
    List<History.Event> events = ledger.explanations().of(id()).orElseThrow().events();
    assertThat(events).hasSizeBetween(200, 202);
    assertThat(events.get(events.size() - 1).note()).isEqualTo("failure 219");
  }

  @Test
  void forgetsHistoryWithTheRest() {
    subscribe("webhook");
    commit(item("a", A), "text");
    fail("webhook", new TemporaryFailure("busy"), AT_ONCE);
    pass("update history set at = 0");
    ledger.pruning().prune(Duration.ofDays(30));
    assertThat(events(id())).containsExactly("created");
  }
}
