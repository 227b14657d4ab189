package io.chapar.ledger.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Hub;
import io.chapar.article.HubRequest;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.HubLedger;
import io.chapar.ledger.feeds.Feeds.Polled;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When hubs are asked, and how far they are trusted, on each database. */
class HubsTest extends HubLedger {
  private void later(Duration time) {
    pass(
        "update hub set due_at = due_at - %1$d, ends_at = ends_at - %1$d"
            .formatted(time.toMillis()));
  }

  @Test
  void asksTheHubThatAFeedNamesOnce() {
    poll(HUB, 1);
    assertThat(due().record().hub()).isEqualTo(HUB);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void asksNoHubOfAFeedThatNamesNone() {
    poll(null, 1);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void asksAgainWhereNothingWasConfirmed() {
    poll(HUB, 1);
    ledger.hubs().done(due());
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(11));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksLessAndLessAHubThatNeverConfirms() {
    poll(HUB, 1);
    ledger.hubs().done(due());
    later(Duration.ofMinutes(11));
    ledger.hubs().done(due());
    later(Duration.ofMinutes(11));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(10));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksForMoreTimeBeforeThePromiseEnds() {
    confirmed();
    later(Duration.ofDays(8));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofDays(1));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksAHubThatPromisesASecondNoSoonerThanInTenMinutes() {
    poll(HUB, 1);
    Lease<HubRequest> lease = due();
    ledger.hubs().confirm(lease.record().path(), LISTED.toString(), Duration.ofSeconds(1));
    ledger.hubs().done(lease);
    later(Duration.ofMinutes(9));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksAnUnwillingHubLessAndLess() {
    poll(HUB, 1);
    Outcome first = ledger.hubs().fail(due(), new TemporaryFailure("busy"));
    later(Duration.ofMinutes(1));
    Outcome second = ledger.hubs().fail(due(), new TemporaryFailure("busy"));
    assertThat(first.pause()).isEqualTo(Duration.ofMinutes(1));
    assertThat(second.pause()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void confirmsOnlyTheTopicThatWasAskedFor() {
    poll(HUB, 1);
    String path = due().record().path();
    assertThat(ledger.hubs().confirm(path, "https://b.example/feed", PROMISED)).isEmpty();
    assertThat(ledger.hubs().confirm("guess", LISTED.toString(), PROMISED)).isEmpty();
    assertThat(ledger.hubs().confirm(path, LISTED.toString(), PROMISED)).contains("a");
  }

  @Test
  void takesNothingBeforeTheHubHasConfirmed() {
    poll(HUB, 1);
    assertThat(ledger.hubs().pushed(due().record().path())).isEmpty();
  }

  @Test
  void takesNothingForAFeedThatNobodyWatchesAnyLonger() {
    HubRequest request = confirmed();
    watch();
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void asksAnotherHubWhenTheFeedNamesIt() {
    HubRequest request = confirmed();
    poll(new Hub(URI.create("https://other.example/"), LISTED));
    assertThat(due().record().hub().address()).hasHost("other.example");
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void forgetsTheHubThatTheFeedNamesNoLonger() {
    HubRequest request = confirmed();
    poll(null);
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void pollsAsBeforeUntilTheHubHasPushedSomething() {
    confirmed();
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void pollsSeldomWhatTheHubPushes() {
    push(confirmed(), 2);
    Polled polled = poll(HUB, 2);
    assertThat(polled.added()).isZero();
    assertThat(polled.pause()).isGreaterThanOrEqualTo(SLOWEST);
    assertThat(polled.why()).contains("its hub pushes it");
  }

  @Test
  void pollsAsBeforeWhenAPollFindsWhatTheHubDidNotPush() {
    push(confirmed(), 2);
    assertThat(poll(HUB, 3).pause()).isLessThan(SLOWEST);
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void trustsTheHubAgainWhenItPushesAgain() {
    HubRequest request = confirmed();
    push(request, 2);
    poll(HUB, 3);
    push(request, 4);
    assertThat(poll(HUB, 4).pause()).isGreaterThanOrEqualTo(SLOWEST);
  }

  @Test
  void pollsAsBeforeWhenThePromiseHasEnded() {
    push(confirmed(), 2);
    later(Duration.ofDays(11));
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void pollsAsBeforeWhenTheHubRefuses() {
    HubRequest request = confirmed();
    push(request, 2);
    assertThat(ledger.hubs().refuse(request.path(), LISTED.toString(), "no more")).contains("a");
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void asksTheHubOfANodeThatDiedAgain() {
    poll(HUB, 1);
    due();
    ledger.reclaim("one");
    assertThat(due().id()).isEqualTo("a");
  }
}
