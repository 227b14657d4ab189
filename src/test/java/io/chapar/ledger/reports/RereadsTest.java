package io.chapar.ledger.reports;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Article;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.difference.RecordDifference;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.reports.Rereads.Progress;
import io.chapar.ledger.reports.Rereads.Which;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read again because a person asked, and what comes of it, on each database. */
class RereadsTest extends SharedLedger {
  private static final Which FEED = new Which(null, "a", null, TimeRange.ALWAYS);

  /** One that was read, and is not due again. */
  private FeedItem read() {
    FeedItem item = item("a", A);
    ledger.items().add(List.of(item), null);
    ledger.reports().commit(leaseItem(), report(item, "text"), null);
    pass("update item set state = 'done'");
    return item;
  }

  private String begin(Which which) {
    return ledger.rereads().begin(which, done -> {});
  }

  private Progress progress(String id) {
    return ledger.rereads().progress(id).orElseThrow();
  }

  private static Report titled(Report report, String title) {
    Article old = report.article();
    Article article =
        new Article(
            old.origin(),
            old.metadata().toBuilder().bylines(List.of(title)).build(),
            old.language(),
            old.script(),
            old.direction(),
            old.blocks());
    return new Report(article, report.facts(), report.fingerprints());
  }

  @Test
  void makesNoVersionOfAnArticleThatIsReadAsBefore() {
    FeedItem item = read();
    String id = begin(FEED);
    assertThat(progress(id)).extracting(Progress::total, Progress::waiting).containsExactly(1, 1);
    assertThat(ledger.reports().commit(leaseItem(), report(item, "text"), null)).isEmpty();
    assertThat(progress(id))
        .extracting(Progress::waiting, Progress::unchanged, Progress::changed)
        .containsExactly(0, 1, 0);
  }

  @Test
  void makesAVersionOfAFieldBesideTheTextOnlyWhenAPersonAsked() {
    FeedItem item = read();
    Report otherwise = titled(report(item, "text"), "Sara");
    pass("update item set state = 'due'");
    assertThat(ledger.reports().commit(leaseItem(), otherwise, null)).isEmpty();
    pass("update item set state = 'done'");
    String id = begin(FEED);
    Lease<FeedItem> lease = leaseItem();
    assertThat(ledger.rereads().outcome(lease.id(), otherwise).difference().fields())
        .extracting(RecordDifference.Field::field)
        .containsExactly("bylines");
    Optional<ReportVersion> version = ledger.reports().commit(lease, otherwise, null);
    assertThat(version).get().extracting(ReportVersion::version).isEqualTo(2);
    assertThat(version.get().event()).isEqualTo(ReportVersion.Event.UPDATED);
    assertThat(progress(id).changed()).isEqualTo(1);
    assertThat(ledger.explanations().of(lease.id()).orElseThrow().events())
        .extracting(History.Event::what)
        .contains("reread");
  }

  @Test
  void foreseesThatNothingChanges() {
    FeedItem item = read();
    String id = ledger.rereads().newest(FEED, 5).get(0).id();
    assertThat(ledger.rereads().outcome(id, report(item, "text")).version()).isFalse();
    assertThat(ledger.rereads().outcome(id, report(item, "other")).version()).isTrue();
  }

  @Test
  void readsDeadAndWithdrawnArticlesButNoneThatWasNeverRead() {
    FeedItem gone = item("a", A);
    ledger.items().add(List.of(gone), null);
    ledger.items().fail(leaseItem(), new PermanentFailure("no article"));
    ledger.items().add(List.of(item("a", B)), null);
    assertThat(ledger.rereads().count(FEED)).isEqualTo(1);
    String id = begin(FEED);
    pass("update item set state = 'done' where reread_at is null");
    ledger.reports().commit(leaseItem(), report(gone, "text"), null);
    assertThat(progress(id).changed()).isEqualTo(1);
    begin(FEED);
    assertThat(ledger.reports().withdraw(leaseItem())).isTrue();
    String back = begin(FEED);
    assertThat(ledger.reports().commit(leaseItem(), report(gone, "text"), null)).isPresent();
    assertThat(progress(back).changed()).isEqualTo(1);
  }

  @Test
  void tellsWhatFailedAndWhy() {
    read();
    String id = begin(FEED);
    ledger.items().fail(leaseItem(), new TemporaryFailure("server answered 503"));
    assertThat(progress(id).retrying()).isEqualTo(1);
    ledger.items().fail(leaseItem(), new PermanentFailure("page is no article"));
    assertThat(progress(id)).extracting(Progress::retrying, Progress::failed).containsExactly(0, 1);
    assertThat(ledger.rereads().failures(id, 5).get(0).reason()).isEqualTo("page is no article");
  }

  @Test
  void knowsWhatADocumentIs() {
    commit(item("a", A), "text");
    String report = ledger.heads().newest(null, Cursor.START, 1).get(0).id();
    Which document = new Which(report, null, null, TimeRange.ALWAYS);
    assertThatThrownBy(() -> ledger.requireKnown(document)).hasMessageContaining("as a document");
  }

  @Test
  void losesNothingWhenItIsStoppedBetweenTwoParts() {
    for (int part = 0; part < 3; part++) {
      List<FeedItem> items = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        items.add(item("a", "https://a.example/" + part + "/" + i));
      }
      ledger.items().add(items, null);
    }
    pass("update item set state = 'done', visits = 1");
    assertThatThrownBy(() -> ledger.rereads().begin(FEED, RereadsTest::stop))
        .hasMessage("stopped after 500");
    assertThat(ledger.rereads().last(1).get(0).waiting()).isEqualTo(500);
    assertThat(progress(begin(FEED)).waiting()).isEqualTo(600);
  }

  private static void stop(int done) {
    throw new IllegalStateException("stopped after " + done);
  }
}
