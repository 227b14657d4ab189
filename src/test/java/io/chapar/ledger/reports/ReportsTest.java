package io.chapar.ledger.reports;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Article;
import io.chapar.article.Evidence;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.Fingerprints;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of reports and their versions, on each database. */
class ReportsTest extends SharedLedger {
  @Test
  void owesOneDeliveryToEachSubscriber() {
    subscribe("archive", "queue");
    commit(item("a", A), "text");
    assertThat(states()).containsExactly("archive v1 due", "queue v1 due");
    ReportVersion version = lease("queue").record();
    assertThat(version.event()).isEqualTo(Event.CREATED);
    assertThat(version.report()).isEqualTo(report(item("a", A), "text"));
  }

  @Test
  void makesNoVersionOfATextThatDidNotChange() {
    subscribe("archive");
    commit(item("a", A), "text");
    assertThat(ledger.reports().commit(null, report(item("a", A), "text"), null)).isEmpty();
    assertThat(states()).containsExactly("archive v1 due");
  }

  @Test
  void knowsOfWhichItemsReportsWereMade() {
    ledger.items().add(List.of(item("a", A)), null);
    assertThat(ledger.reports().isMadeOf(item("a", A))).isFalse();
    ledger.reports().commit(leaseItem(), report(item("a", A), "text"), null);
    assertThat(ledger.reports().isMadeOf(item("a", A))).isTrue();
    assertThat(ledger.reports().isMadeOf(item("a", B))).isFalse();
  }

  private Event eventOf(String text, @Nullable String notice) {
    Report said = report(item("a", A), text);
    Map<String, Evidence> why =
        notice == null ? Map.of() : Map.of("event", new Evidence("correction-notice", notice, 0.9));
    Article article = said.article();
    Report report =
        new Report(
            new Article(
                article.origin(),
                article.metadata().with(why),
                article.language(),
                article.script(),
                article.direction(),
                article.blocks()),
            said.facts(),
            Fingerprints.NONE);
    return ledger.reports().commit(null, report, null).orElseThrow().event();
  }

  @Test
  void callsAVersionCorrectedThatIsTheFirstToSpeakOfACorrection() {
    assertThat(eventOf("It opened on Monday.", null)).isEqualTo(Event.CREATED);
    assertThat(eventOf("It opened on Friday.", "Correction: it was Friday."))
        .isEqualTo(Event.CORRECTED);
    assertThat(eventOf("It opened on Friday. More follows.", "Correction: it was Friday."))
        .isEqualTo(Event.UPDATED);
    assertThat(eventOf("It opened on Sunday.", "Correction: it was Sunday."))
        .isEqualTo(Event.CORRECTED);
    assertThat(eventOf("It opened on Sunday. All is said.", null)).isEqualTo(Event.UPDATED);
  }

  @Test
  void makesAVersionOfATextThatChanged() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", A), "another text");
    ledger.deliveries().done("archive", lease("archive"));
    ReportVersion second = lease("archive").record();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.event()).isEqualTo(Event.UPDATED);
  }

  @Test
  void deliversTheVersionsOfAReportInOrder() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", A), "another text");
    assertThat(ledger.deliveries().lease("archive", 5)).hasSize(1);
    assertThat(ledger.deliveries().lease("archive", 5)).isEmpty();
  }

  @Test
  void endsTheLeaseOfTheItemWithTheReport() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    assertThatThrownBy(() -> ledger.reports().commit(lease, report(lease.record(), "text 2"), null))
        .isInstanceOf(LeaseLost.class);
  }

  @Test
  void saysThatAPageWasWithdrawn() {
    subscribe("archive");
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    assertThat(ledger.reports().withdraw(leaseItem())).isTrue();
    ledger.deliveries().done("archive", lease("archive"));
    assertThat(lease("archive").record().event()).isEqualTo(Event.WITHDRAWN);
  }

  @Test
  void readsAPageAgainThatIsGoneButChangedInItsFeedMeanwhile() {
    Lease<FeedItem> gone = leaseAfterItsReport();
    ledger.items().add(List.of(item("a", A, "Another title")), null);
    assertThat(ledger.reports().withdraw(gone)).isTrue();
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void readsAPageAgainThatIsGoneWhereItWasBeforeItMoved() {
    Lease<FeedItem> gone = leaseAfterItsReport();
    FeedItem moved = Examples.item("a", List.of("link:" + B, "guid:a:" + A), B, "Title of " + A);
    ledger.items().add(List.of(moved), null);
    assertThat(ledger.reports().withdraw(gone)).isTrue();
    pass("update host set due_at = 0 where name = 'b.example'");
    assertThat(leaseItem().record().link()).hasToString(B);
  }

  @Test
  void readsNoPageAgainThatIsGone() {
    assertThat(ledger.reports().withdraw(leaseAfterItsReport())).isTrue();
    pass("update item set due_at = 0", "update host set due_at = 0");
    assertThat(ledger.items().lease(1)).isEmpty();
  }

  /** Of the second visit to a page. */
  private Lease<FeedItem> leaseAfterItsReport() {
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> first = leaseItem();
    ledger.reports().commit(first, report(first.record(), "text"), null);
    return leaseItem();
  }

  @Test
  void knowsNothingToWithdrawOfAPageThatWasNeverThere() {
    ledger.items().add(List.of(item("a", A)), null);
    assertThat(ledger.reports().withdraw(leaseItem())).isFalse();
  }
}
