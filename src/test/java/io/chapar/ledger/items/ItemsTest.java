package io.chapar.ledger.items;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.view.DeadItems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How items are taken in and leased, on each database. */
class ItemsTest extends SharedLedger {
  @Test
  void takesInAnItemOnceHoweverOftenItIsSeen() {
    assertThat(ledger.items().add(List.of(item("a", A), item("a", B)), null)).isEqualTo(2);
    assertThat(other.items().add(List.of(item("a", A), item("a", B)), null)).isZero();
  }

  @Test
  void knowsAnItemByAnyOfItsKeys() {
    ledger.items().add(List.of(item("a", A)), null);
    FeedItem sameGuid = Examples.item("a", List.of("link:" + B, "guid:a:" + A), B, "Title of " + A);
    assertThat(ledger.items().add(List.of(sameGuid), null)).isZero();
    assertThat(ledger.items().add(List.of(item("other", B)), null)).isZero();
  }

  @Test
  void leasesOneItemAHostAtATime() {
    ledger.items().add(List.of(item("a", A), item("a", "https://a.example/2"), item("a", B)), null);
    assertThat(ledger.items().lease(10))
        .extracting(lease -> lease.record().link().getHost())
        .containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(other.items().lease(10)).isEmpty();
  }

  @Test
  void leasesTheNextItemOfAHostWhenTheOneBeforeIsDone() {
    FeedItem second = item("a", "https://a.example/2");
    ledger.items().add(List.of(item("a", A), second), null);
    ledger.items().done(leaseItem());
    assertThat(leaseItem().record()).isEqualTo(second);
  }

  @Test
  void sharesTheHostBetweenItsFeedAndItsItems() {
    watch("a");
    ledger.items().add(List.of(item("a", A)), null);
    leaseItem();
    assertThat(ledger.feeds().lease(1)).isEmpty();
  }

  @Test
  void neverLeasesMoreThanItIsAskedFor() {
    ledger
        .items()
        .add(
            Stream.of("1", "2", "3").map(n -> item("a", "https://" + n + ".example/")).toList(),
            null);
    assertThat(ledger.items().lease(2)).hasSize(2);
  }

  @Test
  void triesAnItemThatFailedByTheRetryListAndThenItIsDead() {
    ledger.items().add(List.of(item("a", A)), null);
    TemporaryFailure failure = new TemporaryFailure("server answered 500: " + A);
    assertThat(ledger.items().fail(leaseItem(), failure).next()).isEqualTo(Outcome.Next.AGAIN);
    assertThat(ledger.items().fail(leaseItem(), failure).next()).isEqualTo(Outcome.Next.AGAIN);
    pass("update item set due_at = 0", "update host set due_at = 0");
    assertThat(ledger.items().fail(leaseItem(), failure).next()).isEqualTo(Outcome.Next.DEAD);
    assertThat(ledger.deadItems().newest(5))
        .singleElement()
        .satisfies(dead -> assertThat(dead.reason()).isEqualTo(failure.getMessage()));
  }

  @Test
  void retriesAnItemThatIsDeadWhenItIsTold() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().fail(leaseItem(), new PermanentFailure("not an article: " + A));
    assertThat(ledger.items().lease(1)).isEmpty();
    assertThat(ledger.deadItems().newest(dead("b", null), Cursor.START, 5)).isEmpty();
    assertThat(ledger.deadItems().retry(dead("a", null))).isEqualTo(1);
    assertThat(ledger.items().lease(1)).hasSize(1);
  }

  private static DeadItems.Which dead(String feed, @Nullable Duration since) {
    return new DeadItems.Which(feed, since);
  }

  @Test
  void leavesAnItemDeadThatDiedBeforeTheTimeThatIsMeant() {
    ledger.items().add(List.of(item("a", A), item("a", B)), null);
    ledger.items().fail(leaseItem(), new PermanentFailure("not an article"));
    pass("update item set due_at = due_at - 10800000 where state = 'dead'");
    ledger.items().fail(leaseItem(), new PermanentFailure("not an article either"));
    DeadItems.Which lately = dead("a", Duration.ofHours(2));
    assertThat(ledger.deadItems().newest(lately, Cursor.START, 5))
        .extracting(DeadItems.One::reason)
        .containsExactly("not an article either");
    assertThat(ledger.deadItems().retry(lately)).isEqualTo(1);
    assertThat(ledger.deadItems().newest(5))
        .extracting(DeadItems.One::reason)
        .containsExactly("not an article");
  }

  @Test
  void endsAnItemThatCannotBeReadAndHoldsUpNoOther() {
    ledger.items().add(List.of(item("a", A), item("a", B)), null);
    pass("update item set content = '{}' where content like '%" + A + "%'");
    assertThat(ledger.items().lease(10))
        .extracting(lease -> lease.record().link().toString())
        .containsExactly(B);
    DeadItems.One dead = ledger.deadItems().newest(5).get(0);
    assertThat(dead.reason()).isEqualTo("the stored item cannot be read");
    assertThat(dead.died()).isBefore(Instant.now().plusSeconds(60));
    assertThat(ledger.explanations().of(dead.id()))
        .hasValueSatisfying(all -> assertThat(all.state()).isEqualTo("dead"));
  }

  @Test
  void givesTheHostOfASuspectThatCannotBeReadBack() {
    FeedItem second = item("a", "https://a.example/2");
    ledger.items().add(List.of(item("a", A), second), null);
    leaseItem();
    pass(
        "update item set due_at = 0, content = '{}' where content like '%" + A + "%'",
        "update host set free_at = 0");
    ledger.items().endExpired();
    assertThat(ledger.items().leaseSuspect()).isEmpty();
    assertThat(leaseItem().record()).isEqualTo(second);
  }

  @Test
  void readsAnItemAgainWhenItsFeedSaysSomethingElse() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().done(leaseItem());
    ledger.items().done(leaseItem());
    assertThat(ledger.items().lease(1)).isEmpty();
    ledger.items().add(List.of(item("a", A, "Another title")), null);
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void readsAnItemAgainThatChangedInItsFeedWhileItWasRead() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    ledger.items().add(List.of(item("a", A, "Another title")), null);
    ledger.items().done(lease);
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void readsAnItemAgainThatChangedInItsFeedBeforeItsPageFailedForGood() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    ledger.items().add(List.of(item("a", A, "Another title")), null);
    ledger.items().fail(lease, new PermanentFailure("not an article: " + A));
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void changesNothingForANodeThatLostItsLeaseOfAnItem() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lost = leaseItem();
    pass("update item set due_at = 0", "update host set free_at = 0");
    other.items().endExpired();
    Lease<FeedItem> held = other.items().leaseSuspect().orElseThrow();
    assertThatThrownBy(() -> ledger.items().fail(lost, new PermanentFailure("late")))
        .isInstanceOf(LeaseLost.class);
    other.items().done(held);
    assertThat(ledger.deadItems().newest(5)).isEmpty();
  }

  @Test
  void givesTheHostOfAnItemBackWhoseLeaseIsLost() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lost = leaseItem();
    pass("update item set owner = null, epoch = epoch + 1");
    TemporaryFailure busy = new TemporaryFailure("server answered 500: " + A);
    assertThatThrownBy(() -> ledger.items().fail(lost, busy)).isInstanceOf(LeaseLost.class);
    assertThat(ledger.turns().take(URI.create(A))).isPresent();
  }

  @Test
  void readsAnItemAgainByTheRevisitListHoweverOftenItsFeedChangesIt() {
    ledger.close();
    LedgerSettings some = Databases.settings(url(), "one");
    List<Duration> revisit = List.of(Duration.ofHours(1), Duration.ofHours(6));
    ledger =
        Ledger.open(
            new LedgerSettings(
                url(),
                null,
                null,
                "one",
                some.lease(),
                some.hostDelay(),
                some.retry(),
                revisit,
                true));
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().done(leaseItem());
    for (int i = 0; i < 4; i++) {
      ledger.items().add(List.of(item("a", A, "Edited " + i)), null);
      ledger.items().done(leaseItem());
    }
    for (Duration wait : revisit) {
      assertThat(ledger.items().lease(1)).isEmpty();
      String due = "due_at = due_at - " + wait.toMillis();
      pass("update item set " + due, "update host set " + due);
      ledger.items().done(leaseItem());
    }
    pass("update host set due_at = 0");
    assertThat(ledger.items().lease(1)).isEmpty();
  }

  @Test
  void leavesAHostAloneAsLongAsItAsked() {
    ledger.items().add(List.of(item("a", A), item("a", "https://a.example/2")), null);
    ledger.items().fail(leaseItem(), new TemporaryFailure("busy", Duration.ofMinutes(10), null));
    assertThat(ledger.items().lease(5)).isEmpty();
  }
}
