package io.chapar.ledger.deliveries;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.deliveries.Subscribers.State;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.selection.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How subscribers are shown, paused, resumed and removed, on each database. */
class SubscribersTest extends SharedLedger {
  private static final List<Duration> LATER = List.of(Duration.ofHours(1));

  private State webhook() {
    return ledger.subscribers().find("webhook").orElseThrow();
  }

  @Test
  void saysWhatWaitsWhatIsTriedAgainAndWhatIsDead() {
    subscribe("webhook", "archive");
    for (int i = 0; i < 3; i++) {
      commit(item("a", A + i), "text " + i);
    }
    fail("webhook", new PermanentFailure("the webhook answered 400"), LATER);
    fail("webhook", new TemporaryFailure("the webhook answered 503"), LATER);
    assertThat(webhook())
        .extracting(State::backlog, State::retrying, State::dead, State::error, State::success)
        .containsExactly(2L, 1L, 1L, "the webhook answered 503", null);
    assertThat(webhook().oldest()).isNotNull();
    assertThat(ledger.subscribers().all())
        .extracting(State::name, State::backlog, State::isFailing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("archive", 3L, false),
            org.assertj.core.groups.Tuple.tuple("webhook", 2L, true));
  }

  @Test
  void remembersItsLastErrorAndThatItIsOver() {
    subscribe("webhook");
    commit(item("a", A), "text");
    fail("webhook", new TemporaryFailure("refused"), List.of(Duration.ZERO));
    pass("update subscriber set error_at = error_at - 1000");
    ledger.deliveries().done("webhook", lease("webhook"));
    assertThat(webhook().error()).isEqualTo("refused");
    assertThat(webhook().isFailing()).isFalse();
    assertThat(webhook().success()).isAfter(webhook().failed());
  }

  @Test
  void pausesOnAllNodesAndLosesNothing() {
    subscribe("webhook", "archive");
    commit(item("a", A), "text");
    assertThat(ledger.subscribers().pause("webhook")).isTrue();
    commit(item("a", B), "text");
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    assertThat(other.deliveries().lease("webhook", 5)).isEmpty();
    assertThat(other.deliveries().leaseSuspect("webhook")).isEmpty();
    assertThat(other.deliveries().lease("archive", 5)).hasSize(2);
    assertThat(webhook().backlog()).isEqualTo(2);
    assertThat(other.subscribers().resume("webhook")).isTrue();
    assertThat(ledger.deliveries().lease("webhook", 5)).hasSize(2);
  }

  @Test
  void isStillPausedWhenItsRouteStartsAgain() {
    subscribe("webhook");
    ledger.subscribers().pause("webhook");
    commit(item("a", A), "text");
    ledger.close();
    ledger = Ledger.open(Databases.settings(url(), "one"));
    subscribe("webhook");
    assertThat(webhook().state()).isEqualTo("paused");
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
  }

  @Test
  void finishesWhatIsInFlightWhenItIsPaused() {
    subscribe("webhook");
    commit(item("a", A), "text");
    commit(item("a", B), "text");
    List<Lease<ReportVersion>> leases = ledger.deliveries().lease("webhook", 2);
    ledger.subscribers().pause("webhook");
    ledger.deliveries().done("webhook", leases.get(0));
    TemporaryFailure failure = new TemporaryFailure("refused");
    ledger.deliveries().fail("webhook", leases.get(1), failure, LATER);
    assertThat(states()).containsExactly("webhook v1 done", "webhook v1 due");
    assertThat(webhook().state()).isEqualTo("paused");
  }

  @Test
  void removesASubscriberAndItsDeliveriesAlone() {
    subscribe("webhook", "archive");
    commit(item("a", A), "text");
    Lease<ReportVersion> inFlight = lease("webhook");
    assertThat(ledger.subscribers().remove("webhook").orElseThrow().backlog()).isEqualTo(1);
    assertThat(states()).containsExactly("archive v1 due");
    commit(item("a", B), "text");
    assertThat(states()).containsExactly("archive v1 due", "archive v1 due");
    assertThatThrownBy(() -> ledger.deliveries().done("webhook", inFlight))
        .isInstanceOf(LeaseLost.class);
    assertThat(ledger.subscribers().find("webhook")).isEmpty();
  }

  @Test
  void knowsNoStranger() {
    assertThat(ledger.subscribers().pause("nobody")).isFalse();
    assertThat(ledger.subscribers().resume("nobody")).isFalse();
    assertThat(ledger.subscribers().remove("nobody")).isEmpty();
  }

  @Test
  void triesAtOnceWhatWaitsForItsNextAttempt() {
    subscribe("webhook");
    commit(item("a", A), "text");
    commit(item("a", B), "text");
    fail("webhook", new TemporaryFailure("refused"), LATER);
    fail("webhook", new PermanentFailure("refused"), LATER);
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    Selection waiting = new Selection("webhook", "due", null, null, null);
    assertThat(ledger.replays().replay(waiting)).isEqualTo(1);
    assertThat(lease("webhook").replays()).isZero();
    assertThat(webhook().dead()).isEqualTo(1);
  }
}
