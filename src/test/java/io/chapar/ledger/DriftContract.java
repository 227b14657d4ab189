package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.ReportVersion.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held back of a publisher whose reports no longer look as usual, on each database. */
abstract class DriftContract extends LedgerContract {
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
    Alarm alarm = AlarmContract.judge(other).raised().get(0);
    assertThat(alarm.kind() + " " + alarm.subject()).isEqualTo("drift a.example");
    assertThat(alarm.what())
        .contains("of its last 16 reports have a short body, usual are 0 of 100");
    commit(16, LONG);
    assertThat(AlarmContract.judge(other).cleared()).hasSize(1);
  }

  @Test
  void deliversWhatWasHeldWhenAPersonAcceptsOrReplays() {
    drift();
    int count = held().size();
    Selection all = new Selection(null, "held", null, null, null);
    assertThat(ledger.overview().replay(all)).isEqualTo(count);
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
    ledger.subscribers().register("pager", Kind.ALARM, false);
    AlarmContract.judge(ledger);
    ledger.deliveries().done("pager", lease("pager"));
    ledger.alarms().accept("a.example");
    assertThat(lease("pager").record().event()).isEqualTo(Event.WITHDRAWN);
    assertThat(AlarmContract.judge(ledger).cleared()).isEmpty();
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
    assertThat(AlarmContract.judge(ledger).raised()).hasSize(1);
  }
}
