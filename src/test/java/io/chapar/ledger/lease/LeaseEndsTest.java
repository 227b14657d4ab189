package io.chapar.ledger.lease;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.DeadItems;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of work whose lease ended before it did, on each database. */
class LeaseEndsTest extends EachDatabase {
  private static final String A = "https://a.example/1";
  private static final String B = "https://b.example/1";
  private static final Selection DEAD = new Selection(null, "dead", null, null, null);

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void leasesWhatIsSuspectedApartFromAllElse() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().lease(5);
    ledger.reclaim("one");
    ledger.items().add(List.of(item("a", B)), null);
    assertThat(ledger.items().lease(5)).hasSize(1).allMatch(lease -> isOf(lease, B));
    assertThat(ledger.items().leaseSuspect()).get().matches(lease -> isOf(lease, A));
    assertThat(ledger.items().leaseSuspect()).isEmpty();
  }

  private static boolean isOf(Lease<FeedItem> lease, String link) {
    return URI.create(link).equals(lease.record().link());
  }

  @Test
  void clearsAnItemThatHasAnAnswer() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().lease(5);
    ledger.reclaim("one");
    Lease<FeedItem> suspect = ledger.items().leaseSuspect().orElseThrow();
    ledger.items().fail(suspect, new TemporaryFailure("server answered 500"));
    assertThat(ledger.items().lease(5)).hasSize(1);
  }

  @Test
  void givesUpAnItemThatEndedTheProcessAgainAndAgain() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().lease(5);
    for (int i = 1; i < Leases.MOST; i++) {
      assertThat(ledger.reclaim("one")).isEmpty();
      waitNoLonger("item");
      assertThat(ledger.items().leaseSuspect()).isPresent();
    }
    assertThat(ledger.reclaim("one"))
        .singleElement()
        .asString()
        .endsWith(
            "of a is dead: the process ended, or its lease, 8 times in a row while it was worked"
                + " on");
    assertThat(ledger.items().leaseSuspect()).isEmpty();
    assertThat(ledger.deadItems().newest(5).get(0).reason()).startsWith("the process ended");
    assertThat(ledger.deadItems().retry(DeadItems.Which.ALL)).isEqualTo(1);
    assertThat(ledger.items().leaseSuspect()).isPresent();
  }

  @Test
  void givesUpADeliveryThatEndedTheProcessAgainAndAgain() {
    ledger.subscribers().register("archive", Kind.ARTICLE, null);
    ledger.reports().commit(null, report(item("a", A), "text"), null);
    ledger.deliveries().lease("archive", 1);
    for (int i = 1; i < Leases.MOST; i++) {
      ledger.reclaim("one");
      waitNoLonger("delivery");
      assertThat(ledger.deliveries().leaseSuspect("archive")).isPresent();
    }
    assertThat(ledger.reclaim("one")).hasSize(1);
    assertThat(ledger.overview().deliveries(DEAD, 5)).hasSize(1);
    ledger.replays().replay(DEAD);
    assertThat(ledger.deliveries().leaseSuspect("archive")).isPresent();
  }

  @Test
  void neverGivesUpAFeedButWaits() {
    URI address = URI.create("https://a.example/feed");
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a", address, null, null, Duration.ofHours(1), Duration.ofHours(1), 20)));
    ledger.feeds().lease(1);
    ledger.reclaim("one");
    assertThat(ledger.feeds().leaseSuspect()).isPresent();
    ledger.reclaim("one");
    assertThat(ledger.feeds().leaseSuspect()).isEmpty();
    assertThat(ledger.overview().feeds().get(0).why())
        .isEqualTo("its lease ended while it was polled");
  }

  @Test
  void takesOverWhatAnotherNodeLeftUndone() {
    ledger.items().add(List.of(item("a", A)), null);
    try (Ledger lost = Ledger.open(Databases.settings(url(), "lost"))) {
      lost.items().lease(5);
    }
    assertThat(ledger.items().leaseSuspect()).isEmpty();
    pass("update item set due_at = 0", "update host set free_at = 0");
    assertThat(ledger.items().lease(5)).isEmpty();
    assertThat(ledger.items().endExpired()).isEmpty();
    assertThat(ledger.items().leaseSuspect()).isPresent();
  }

  @Test
  void namesWhatIsDeadBecauseItsTimeWasOverAgainAndAgain() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().lease(5);
    List<String> dead = List.of();
    for (int i = 1; i <= Leases.MOST; i++) {
      assertThat(dead).isEmpty();
      waitNoLonger("item");
      dead = ledger.items().endExpired();
      waitNoLonger("item");
      ledger.items().leaseSuspect();
    }
    assertThat(dead).singleElement().asString().contains(" of a is dead: the process ended, or");
  }

  @Test
  void putsOffTheEndOfWhatIsStillInWorkWithTheTurnAtItsHost() {
    ledger.items().add(List.of(item("a", A), item("a", A + "/2")), null);
    Lease<FeedItem> lease = ledger.items().lease(1).get(0);
    waitNoLonger("item");
    assertThat(ledger.renewals().item(lease)).isTrue();
    assertThat(ledger.items().endExpired()).isEmpty();
    assertThat(ledger.items().leaseSuspect()).isEmpty();
    assertThat(ledger.items().lease(5)).as("of the same host").isEmpty();
    ledger.items().done(lease);
    assertThat(ledger.renewals().item(lease)).as("what is done").isFalse();
  }

  @Test
  void putsOffNothingOfWhatAnotherHasByNow() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = ledger.items().lease(1).get(0);
    waitNoLonger("item");
    ledger.items().endExpired();
    assertThat(ledger.renewals().item(lease)).as("what is nobody's").isFalse();
    waitNoLonger("item");
    Lease<FeedItem> others = ledger.items().leaseSuspect().orElseThrow();
    assertThat(ledger.renewals().item(lease)).isFalse();
    assertThat(ledger.renewals().item(others)).isTrue();
  }

  @Test
  void putsOffTheEndOfADelivery() {
    ledger.subscribers().register("archive", Kind.ARTICLE, null);
    ledger.reports().commit(null, report(item("a", A), "text"), null);
    Lease<ReportVersion> lease = ledger.deliveries().lease("archive", 1).get(0);
    waitNoLonger("delivery");
    assertThat(ledger.renewals().delivery("other", lease)).isFalse();
    assertThat(ledger.renewals().delivery("archive", lease)).isTrue();
    ledger.deliveries().endExpired();
    assertThat(ledger.deliveries().leaseSuspect("archive")).isEmpty();
    ledger.deliveries().done("archive", lease);
  }

  @Test
  void putsOffTheEndOfAPoll() {
    URI address = URI.create("https://a.example/feed");
    Duration hour = Duration.ofHours(1);
    ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 20)));
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    waitNoLonger("feed");
    assertThat(ledger.renewals().feed(lease)).isTrue();
    assertThat(ledger.feeds().leaseSuspect()).isEmpty();
    waitNoLonger("feed");
    assertThat(ledger.feeds().leaseSuspect()).isPresent();
    assertThat(ledger.renewals().feed(lease)).isFalse();
  }

  @Test
  void triesWhatEndedTheProcessAtOnceAndThenLaterEachTime() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().lease(5);
    ledger.reclaim("one");
    assertThat(ledger.items().leaseSuspect()).isPresent();
    for (int ends = 2; ends < 4; ends++) {
      ledger.reclaim("one");
      waitNoLonger("item");
      ledger.items().leaseSuspect();
    }
    ledger.reclaim("one");
    assertThat(ledger.items().leaseSuspect()).isEmpty();
  }

  private void waitNoLonger(String table) {
    pass("update " + table + " set due_at = 0", "update host set free_at = 0");
  }
}
