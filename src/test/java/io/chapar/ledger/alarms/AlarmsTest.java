package io.chapar.ledger.alarms;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.selection.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What raises an alarm and what ends it, on each database. */
public class AlarmsTest extends SharedLedger {
  static final long HOUR = Duration.ofHours(1).toMillis();

  public static Alarms.Change judge(Ledger node, Alarm... own) {
    return node.alarms().judge(new AlarmRules(Duration.ofMinutes(30), 3), List.of(own));
  }

  List<String> raised() {
    return judge(ledger).raised().stream().map(a -> a.kind() + " of " + a.subject()).toList();
  }

  /** Deliveries to s, each pending since so many minutes. */
  private void pendingSince(int... minutes) {
    subscribe("s");
    for (int since : minutes) {
      String link = A + "/" + since;
      String id =
          ledger.reports().commit(null, report(item("a", link), "text"), null).orElseThrow().id();
      long millis = since * 60_000L;
      pass(
          "update delivery set owed_at = owed_at - %d, due_at = due_at - %d where report = '%s'"
              .formatted(millis, millis, id));
    }
  }

  @Test
  void raisesABacklogWhenTheOldestIsOldAndMoreAndMoreWait() {
    pendingSince(90, 50, 20);
    assertThat(raised()).containsExactly("backlog of s");
    assertThat(ledger.alarms().standing().get(0).what())
        .startsWith("3 deliveries wait, more than an hour ago; nothing has failed");
  }

  @Test
  void takesNeitherWhatIsInFlightNorOneOldRetryForABacklog() {
    pendingSince(90, 2, 1);
    assertThat(raised()).isEmpty();
  }

  @Test
  void raisesNoBacklogWhileItIsWorkedOff() {
    pendingSince(110, 100, 50);
    Lease<ReportVersion> oldest = lease("s");
    ledger.deliveries().done("s", oldest);
    assertThat(raised()).isEmpty();
  }

  @Test
  void saysOfABacklogThatItsSubscriberIsPausedAndClearsItWhenTheOldAreDelivered() {
    pendingSince(90, 50, 20);
    ledger.subscribers().pause("s");
    assertThat(raised()).containsExactly("backlog of s");
    assertThat(ledger.alarms().standing().get(0).what()).endsWith("`chapar subscribers resume s`");
    ledger.subscribers().resume("s");
    ledger.deliveries().lease("s", 2).forEach(lease -> ledger.deliveries().done("s", lease));
    assertThat(judge(other).cleared()).hasSize(1);
    assertThat(ledger.alarms().standing()).isEmpty();
  }

  @Test
  void raisesAnAlarmOfABurstOfDeadDeliveriesUntilAnHourIsWithout() {
    pendingSince(3, 2, 1);
    for (int i = 0; i < 2; i++) {
      fail("s", new PermanentFailure("refused"), List.of());
    }
    assertThat(raised()).isEmpty();
    fail("s", new PermanentFailure("refused"), List.of());
    assertThat(raised()).containsExactly("dead-deliveries of s");
    assertThat(ledger.alarms().standing().get(0).what()).contains("(refused)", "replay");
    pass("update delivery set due_at = due_at - " + HOUR / 2);
    assertThat(judge(ledger).cleared()).isEmpty();
    pass("update delivery set due_at = due_at - " + HOUR);
    assertThat(judge(ledger).cleared()).hasSize(1);
  }

  @Test
  void raisesAnAlarmOfAFeedWhosePagesDie() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    FeedItem[] items = {item("a", A), item("a", A + "2"), item("a", A + "3")};
    ledger.feeds().commit(lease, reading(lease.record(), items));
    for (int i = 0; i < items.length; i++) {
      ledger.items().fail(leaseItem(), new PermanentFailure("server answered 403"));
    }
    assertThat(raised()).containsExactly("dead-items of a");
    pass("update feed set alarm_dead_items = 3");
    assertThat(judge(ledger).cleared()).isEmpty();
    pass("update feed set alarm_dead_items = 4");
    assertThat(judge(ledger).cleared()).hasSize(1);
  }

  @Test
  void keepsTheAlarmOfABurstWhileItsLastOnesAreLessThanAnHourOld() {
    pendingSince(3, 2, 1);
    for (int i = 0; i < 3; i++) {
      fail("s", new PermanentFailure("refused"), List.of());
    }
    assertThat(raised()).containsExactly("dead-deliveries of s");
    String age = "update delivery set due_at = due_at - " + (HOUR + 1) + " where report in ";
    pass("update alarm set since = since - " + (HOUR + 1));
    pass(age + "(select report from delivery where state = 'dead' order by report limit 2)");
    assertThat(judge(ledger).cleared()).isEmpty();
  }

  @Test
  void keepsTheAlarmsOfEachNodeUntilItSaysThemNoMore() {
    Alarm clock = new Alarm(Alarm.Kind.CLOCK, "two", Instant.ofEpochMilli(2), "behind");
    assertThat(judge(ledger, DISK).raised()).containsExactly(DISK);
    assertThat(judge(other, clock).raised()).containsExactly(clock);
    assertThat(judge(ledger, DISK).cleared()).isEmpty();
    assertThat(judge(ledger).cleared()).containsExactly(DISK);
    assertThat(ledger.alarms().standing()).containsExactly(clock);
  }

  @Test
  void forgetsTheAlarmsOfANodeThatIsGone() {
    judge(other, new Alarm(Alarm.Kind.CLOCK, "two", Instant.ofEpochMilli(2), "behind"));
    pass("update alarm set noted_at = noted_at - " + HOUR);
    assertThat(judge(ledger).cleared()).hasSize(1);
  }

  private static final Alarm DISK =
      new Alarm(Alarm.Kind.DISK, "/data on one", Instant.ofEpochMilli(1), "full");

  private List<String> pending(String subscriber) {
    return ledger.deliveries().lease(subscriber, 9).stream()
        .map(lease -> lease.record())
        .map(alarm -> alarm.event() + " " + alarm.version() + " " + alarm.report().alarm())
        .toList();
  }

  @Test
  void owesAnAlarmOnceToThoseThatTakeAlarmsAndToNobodyElse() {
    subscribe("s");
    ledger.subscribers().register("pager", Kind.ALARM, null);
    judge(ledger, DISK);
    judge(other, DISK);
    assertThat(pending("pager")).containsExactly("CREATED 1 " + DISK);
    assertThat(pending("s")).isEmpty();
  }

  @Test
  void owesNoReportOnAnArticleToThoseThatTakeAlarms() {
    ledger.subscribers().register("pager", Kind.ALARM, Start.BEGINNING);
    commit(item("a", A), "text");
    assertThat(pending("pager")).isEmpty();
  }

  @Test
  void owesTheEndOfAnAlarmAfterItsBeginningUnderTheSameId() {
    ledger.subscribers().register("pager", Kind.ALARM, null);
    judge(ledger, DISK);
    judge(ledger);
    Lease<ReportVersion> raised = lease("pager");
    assertThat(ledger.deliveries().lease("pager", 9)).isEmpty();
    ledger.deliveries().done("pager", raised);
    Lease<ReportVersion> over = lease("pager");
    assertThat(over.id()).isEqualTo(raised.id());
    assertThat(over.record().event()).isEqualTo(Event.WITHDRAWN);
    assertThat(over.record().report().alarm()).isEqualTo(DISK);
  }

  @Test
  void tellsAnAlarmThatComesAgainUnderAnotherId() {
    judge(ledger, DISK);
    judge(ledger);
    pass("update report set recorded_at = recorded_at - 1");
    judge(ledger, DISK);
    ledger.subscribers().register("pager", Kind.ALARM, Start.BEGINNING);
    assertThat(pending("pager")).hasSize(2).containsOnly("CREATED 1 " + DISK);
  }

  @Test
  void showsNoAlarmAmongTheNewestReports() {
    judge(ledger, DISK);
    assertThat(ledger.heads().newest(null, Cursor.START, 9)).isEmpty();
    assertThat(ledger.activity().hours()).isEmpty();
  }
}
