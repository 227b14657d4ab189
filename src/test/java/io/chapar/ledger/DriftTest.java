package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.alarms.AlarmsTest;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.selection.Selection;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held back of a publisher whose reports no longer look as usual, on each database. */
class DriftTest extends SharedLedger {
  private static final String LONG = "word ".repeat(200);
  private int made;

  /** The example has no date and no author, always; its length is what may change. */
  private ReportVersion commitOne(String text) {
    FeedItem item = item("a", A + "/" + made++);
    return ledger.reports().commit(null, report(item, text + made), null).orElseThrow();
  }

  private void commit(int reports, String text) {
    for (int i = 0; i < reports; i++) {
      commitOne(text);
    }
  }

  private void drift() {
    commit(70, LONG);
    subscribe("s");
    commit(16, "cookies ");
  }

  private List<String> held() {
    Selection held = new Selection("s", "held", null, null, null);
    return ledger.overview().deliveries(held, 100).stream().map(one -> one.reason()).toList();
  }

  @Test
  void holdsBackWhatShowsTheSignThatHasDrifted() {
    drift();
    assertThat(held()).isNotEmpty().hasSizeLessThan(10);
    assertThat(held()).containsOnly("a.example: too many reports have a short body");
    int before = held().size();
    commitOne(LONG);
    assertThat(held()).hasSize(before);
    commitOne("cookies");
    assertThat(held()).hasSize(before + 1);
  }

  @Test
  void raisesAnAlarmOfThePublisherUntilItsReportsLookAsUsual() {
    drift();
    Alarm alarm = AlarmsTest.judge(other).raised().get(0);
    assertThat(alarm.kind() + " " + alarm.subject()).isEqualTo("drift a.example");
    assertThat(alarm.what())
        .contains("of its last 16 reports have a short body, usual are 0 of 100");
    commit(16, LONG);
    assertThat(AlarmsTest.judge(other).cleared()).hasSize(1);
  }

  @Test
  void deliversWhatWasHeldWhenAPersonAcceptsOrReplays() {
    drift();
    int count = held().size();
    Selection all = new Selection(null, "held", null, null, null);
    assertThat(ledger.replays().replay(all)).isEqualTo(count);
    commitOne("cookies");
    assertThat(ledger.alarms().accept("a.example")).contains(1);
    assertThat(held()).isEmpty();
    assertThat(ledger.alarms().accept("a.example")).isEmpty();
  }

  @Test
  void deliversNothingOfAPublisherAtAnotherPortWhenAPersonAccepts() {
    drift();
    String text = LONG;
    for (int i = 0; i < 86; i++) {
      text = i < 70 ? LONG : "cookies ";
      FeedItem item = item("a", "https://a.example:8443/" + i);
      ledger.reports().commit(null, report(item, text + i), null);
    }
    int ours = held().size();
    assertThat(held()).anyMatch(why -> why.startsWith("a.example:8443: "));
    int accepted = ledger.alarms().accept("a.example").orElseThrow();
    assertThat(held())
        .hasSize(ours - accepted)
        .isNotEmpty()
        .allMatch(why -> why.startsWith("a.example:8443: "));
  }

  @Test
  void tellsThoseThatTakeAlarmsThatAPersonHasAccepted() {
    drift();
    ledger.subscribers().register("pager", Kind.ALARM, null);
    AlarmsTest.judge(ledger);
    ledger.deliveries().done("pager", lease("pager"));
    ledger.alarms().accept("a.example");
    assertThat(lease("pager").record().event()).isEqualTo(Event.WITHDRAWN);
    assertThat(AlarmsTest.judge(ledger).cleared()).isEmpty();
  }

  @Test
  void putsAVersionThatWasReadWellInThePlaceOfOneThatIsHeld() {
    drift();
    FeedItem item = item("a", A + "/mended");
    ledger.reports().commit(null, report(item, "cookies"), null);
    int before = held().size();
    ledger.reports().commit(null, report(item, LONG), null);
    assertThat(held()).hasSize(before - 1);
  }

  @Test
  void putsAVersionWhoseDateIsFoundNowInThePlaceOfOneThatIsHeld() {
    for (int i = 0; i < 70; i++) {
      ledger.reports().commit(null, dated(report(item("a", A + "/" + i), LONG + i)), null);
    }
    made = 70;
    subscribe("s");
    commit(16, LONG);
    int before = held().size();
    Report undated = report(item("a", A + "/mended"), LONG);
    ledger.reports().commit(null, undated, null);
    assertThat(held()).hasSize(before + 1).last().asString().endsWith("have no date");
    assertThat(ledger.reports().commit(null, undated, null)).isEmpty();
    assertThat(ledger.reports().commit(null, dated(undated), null)).isPresent();
    assertThat(held()).hasSize(before);
    assertThat(ledger.reports().commit(null, undated, null)).isEmpty();
  }

  private static Report dated(Report report) {
    Article article = report.article();
    Metadata said = article.metadata();
    DateTime time =
        DateTime.gregorian(OffsetDateTime.parse("2025-06-03T12:07:09Z"), DateTime.Precision.SECOND);
    Metadata dated = said.toBuilder().published(time).build();
    return new Report(
        new Article(
            article.origin(),
            dated,
            article.language(),
            article.script(),
            article.direction(),
            article.blocks()),
        report.facts(),
        report.fingerprints());
  }

  @Test
  void sendsAllWhenItIsToldToHoldNothing() {
    ledger.close();
    LedgerSettings some = Databases.settings(url(), "one");
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
                some.revisit(),
                false));
    drift();
    assertThat(held()).isEmpty();
    assertThat(AlarmsTest.judge(ledger).raised()).hasSize(1);
  }
}
