package io.chapar.ledger.deliveries;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.log.ReportLog.Position;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.Overview.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How deliveries are leased, retried, stopped and replayed, on each database. */
class DeliveriesTest extends SharedLedger {
  @Test
  void triesADeliveryByTheSubscribersListAndThenItIsDead() {
    subscribe("archive");
    commit(item("a", A), "text");
    List<Duration> retry = List.of(Duration.ZERO);
    TemporaryFailure failure = new TemporaryFailure("no space left: archive");
    assertThat(fail("archive", failure, retry).next()).isEqualTo(Outcome.Next.AGAIN);
    assertThat(fail("archive", failure, retry).next()).isEqualTo(Outcome.Next.DEAD);
    assertThat(ledger.overview().deliveries(ALL, 5).get(0).reason())
        .isEqualTo("no space left: archive");
  }

  @Test
  void showsWhatIsDueNextFirstPageByPage() {
    subscribe("archive", "mail", "webhook");
    commit(item("a", A), "text");
    pass(
        "update delivery set due_at = case subscriber when 'mail' then 1 when 'archive' then 2"
            + " else 3 end");
    Selection due = new Selection(null, "due", null, null, null);
    List<DeliveryState> first = ledger.overview().deliveries(due, 2);
    assertThat(first).extracting(DeliveryState::subscriber).containsExactly("mail", "archive");
    assertThat(ledger.overview().deliveries(due, first.get(1).cursor(), 2))
        .extracting(DeliveryState::subscriber)
        .containsExactly("webhook");
    assertThat(ledger.overview().deliveries(ALL, 1).get(0).subscriber()).isEqualTo("webhook");
  }

  @Test
  void waitsAsLongAsTheSubscriberAsked() {
    subscribe("webhook");
    commit(item("a", A), "text");
    TemporaryFailure busy = new TemporaryFailure("busy", Duration.ofHours(1), null);
    fail("webhook", busy, List.of(Duration.ZERO));
    assertThat(ledger.deliveries().lease("webhook", 1)).isEmpty();
  }

  @Test
  void keepsAVersionUntilTheOneBeforeIsDeliveredOrDead() {
    subscribe("webhook");
    commit(item("a", A), "text");
    Lease<ReportVersion> first = lease("webhook");
    commit(item("a", A), "quite another text");
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    List<Duration> retry = List.of(Duration.ofHours(1));
    ledger.deliveries().fail("webhook", first, new TemporaryFailure("refused"), retry);
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    pass("update delivery set due_at = 0 where version = 1");
    fail("webhook", new TemporaryFailure("refused"), List.of());
    assertThat(states()).containsExactlyInAnyOrder("webhook v1 dead", "webhook v2 due");
    assertThat(ledger.deliveries().lease("webhook", 5))
        .singleElement()
        .matches(lease -> lease.record().version() == 2);
  }

  @Test
  void holdsUpNoOtherSubscriberWhenOneFails() {
    subscribe("archive", "webhook");
    commit(item("a", A), "text");
    fail("webhook", new TemporaryFailure("refused"), List.of(Duration.ofHours(1)));
    ledger.deliveries().done("archive", lease("archive"));
    assertThat(states()).containsExactly("archive v1 done", "webhook v1 due");
  }

  @Test
  void endsWhatAFilterDroppedAsFilteredAndReplaysItWhenAsked() {
    subscribe("archive");
    commit(item("a", A), "text");
    ledger.deliveries().filtered("archive", lease("archive"));
    assertThat(states()).containsExactly("archive v1 filtered");
    assertThat(ledger.subscribers().all())
        .extracting(one -> one.filtered(), one -> one.backlog(), one -> one.success())
        .containsExactly(tuple(1L, 0L, null));
    assertThat(ledger.activity().lags()).isEmpty();
    Selection over = new Selection("archive", Selection.OVER, null, null, null);
    assertThat(ledger.replays().replay(over)).isZero();
    Selection filtered = new Selection("archive", "filtered", null, null, null);
    assertThat(ledger.replays().replay(filtered)).isOne();
    ledger.deliveries().done("archive", lease("archive"));
    String report = ledger.overview().deliveries(ALL, 1).get(0).report();
    assertThat(ledger.explanations().of(report).orElseThrow().events())
        .extracting(History.Event::what)
        .contains("filtered", "replayed", "delivered");
  }

  @Test
  void stopsASubscriberThatIsGoneAndKeepsItsDeliveries() {
    subscribe("webhook");
    commit(item("a", A), "text");
    fail("webhook", PermanentFailure.gone("the webhook answered 410"), List.of());
    commit(item("a", B), "text");
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    assertThat(ledger.subscribers().all().get(0).reason()).contains("410");
    assertThat(ledger.subscribers().resume("webhook")).isTrue();
    assertThat(ledger.deliveries().lease("webhook", 5)).hasSize(2);
  }

  @Test
  void owesANewSubscriberWhatIsStoredOnlyWhenItAsks() {
    commit(item("a", A), "text");
    ledger.subscribers().register("from-now", Kind.ARTICLE, null);
    ledger.subscribers().register("from-the-beginning", Kind.ARTICLE, Start.BEGINNING);
    ledger.subscribers().register("from-the-beginning", Kind.ARTICLE, Start.BEGINNING);
    assertThat(states()).containsExactly("from-the-beginning v1 due");
  }

  @Test
  void owesANewSubscriberWhatWasRecordedSinceATime() {
    commit(item("a", A), "text");
    commit(item("a", B), "text");
    Instant time = Instant.parse("2026-11-01T00:00:00Z");
    pass(
        "update report set recorded_at = %d where version = 1".formatted(time.toEpochMilli() - 1),
        "update report set recorded_at = %d where id = (select max(id) from report)"
            .formatted(time.toEpochMilli()));
    ledger.subscribers().register("since-november", Kind.ARTICLE, Start.at(time));
    assertThat(states()).containsExactly("since-november v1 due");
  }

  @Test
  void owesANewSubscriberWhatStandsBehindACursor() {
    commit(item("a", A), "text");
    Position cursor = ledger.reportLog().end();
    commit(item("a", B), "text");
    commit(item("a", A), "another text");
    ledger.subscribers().register("behind", Kind.ARTICLE, Start.behind(cursor));
    assertThat(states()).containsExactly("behind v1 due", "behind v2 due");
  }

  @Test
  void knowsNoSubscriberWhoseCursorIsOfAnotherLedger() {
    Start elsewhere = Start.behind(Position.of("0123456789ab-1-0"));
    assertThatThrownBy(() -> ledger.subscribers().register("behind", Kind.ARTICLE, elsewhere))
        .hasMessageContaining("the cursor is of another ledger");
    assertThat(ledger.subscribers().find("behind")).isEmpty();
  }

  @Test
  void holdsBackForANewSubscriberWhatIsHeldBackForOthers() {
    subscribe("archive");
    commit(item("a", A), "text");
    Position cursor = ledger.reportLog().end();
    pass("update delivery set state = 'held', reason = 'a.example looks otherwise'");
    ledger.subscribers().register("all", Kind.ARTICLE, Start.BEGINNING);
    ledger.subscribers().register("behind", Kind.ARTICLE, Start.behind(cursor));
    assertThat(states()).containsExactly("all v1 held", "archive v1 held", "behind v1 held");
  }

  @Test
  void changesNothingForANodeThatLostItsLeaseOfADelivery() {
    subscribe("archive");
    commit(item("a", A), "text");
    Lease<ReportVersion> lost = lease("archive");
    pass("update delivery set due_at = 0");
    other.deliveries().endExpired();
    other.deliveries().leaseSuspect("archive");
    assertThatThrownBy(() -> ledger.deliveries().done("archive", lost))
        .isInstanceOf(LeaseLost.class);
    PermanentFailure late = new PermanentFailure("late");
    assertThatThrownBy(() -> ledger.deliveries().fail("archive", lost, late, List.of()))
        .isInstanceOf(LeaseLost.class);
    assertThat(states()).containsExactly("archive v1 due");
  }

  @Test
  void replaysWhatIsOverAndNothingThatWaitsOrIsHeld() {
    subscribe("archive", "mail", "queue", "webhook");
    commit(item("a", A), "text");
    pass(
        "update delivery set state = 'done', done_at = 1 where subscriber = 'archive'",
        "update delivery set state = 'dead' where subscriber = 'mail'",
        "update delivery set state = 'held' where subscriber = 'queue'",
        "update delivery set attempts = 3 where subscriber = 'webhook'");
    assertThat(ledger.replays().replay(new Selection(null, Selection.OVER, null, null, null)))
        .isEqualTo(2);
    assertThat(states())
        .containsExactly("archive v1 due", "mail v1 due", "queue v1 held", "webhook v1 due");
    assertThat(lease("webhook").attempts()).isEqualTo(3);
  }

  @Test
  void replaysWhatASelectionNames() {
    subscribe("archive", "queue");
    commit(item("a", A), "text");
    ledger.deliveries().done("archive", lease("archive"));
    fail("queue", new PermanentFailure("refused"), List.of());
    assertThat(ledger.replays().replay(new Selection("queue", "dead", null, null, null)))
        .isEqualTo(1);
    assertThat(states()).containsExactly("archive v1 done", "queue v1 due");
    assertThat(ledger.replays().replay(new Selection(null, null, "a", null, Duration.ofDays(1))))
        .isEqualTo(2);
    assertThat(ledger.replays().replay(new Selection(null, null, "b", null, null))).isZero();
  }

  @Test
  void buriesARecordThatCannotBeReadAndGoesOn() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", B), "text");
    pass("update report set record = 'broken' where record like '%" + A + "%'");
    assertThat(ledger.deliveries().lease("archive", 5)).hasSize(1);
    assertThat(states()).containsExactly("archive v1 dead", "archive v1 due");
  }
}
