package io.chapar.ledger.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Alarm;
import io.chapar.article.Alarm.Kind;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.alarms.AlarmEvent.What;
import io.chapar.ledger.alarms.StandingAlarm.State;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.ledger.selection.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about alarms, by two nodes, on each database. */
class AlarmActionsTest extends SharedLedger {
  private static final Alarm DISK =
      new Alarm(Kind.DISK, "/data on one", Instant.ofEpochMilli(1), "full");
  private static final AlarmScope DISKS = AlarmScope.of("disk", null, null);
  private static final SignedNote ALI = new SignedNote("ali", "a new disk is ordered");
  private static final SignedNote SARA = new SignedNote("sara", null);
  private static final Duration HOURS = Duration.ofHours(4);

  @BeforeEach
  void takeAlarms() {
    ledger.subscribers().register("pager", ReportVersion.Kind.ALARM, null);
  }

  private Alarms.Change judge(Alarm... own) {
    return AlarmsTest.judge(ledger, own);
  }

  /** What the pager got by now and takes. */
  private List<String> told() {
    return ledger.deliveries().lease("pager", 9).stream()
        .map(
            lease -> {
              ledger.deliveries().done("pager", lease);
              return lease.record().event() + " " + lease.record().report().alarm().title();
            })
        .toList();
  }

  private State state() {
    return other.alarms().states().get(0).state();
  }

  private void endSilences() {
    pass("update alarm_silence set until_at = 1");
  }

  private List<What> history() {
    return other.alarmActions().history(Cursor.START, 50).stream().map(AlarmEvent::what).toList();
  }

  @Test
  void showsOnAllNodesWhoWorksOnAnAlarmUntilItEnds() {
    judge(DISK);
    ledger.alarmActions().acknowledge(Kind.DISK, DISK.subject(), ALI);
    StandingAlarm shown = other.alarms().states().get(0);
    assertThat(shown.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(shown.line())
        .contains("; acknowledged by ali at ")
        .endsWith(" (a new disk is ordered)");
    judge();
    judge(DISK);
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void tellsNobodyThatAnAlarmIsAcknowledgedButItsEnd() {
    judge(DISK);
    ledger.alarmActions().acknowledge(Kind.DISK, DISK.subject(), ALI);
    judge(DISK);
    judge();
    assertThat(told()).containsExactly("CREATED disk of /data on one");
    assertThat(told()).containsExactly("WITHDRAWN disk of /data on one");
  }

  @Test
  void refusesToAcknowledgeAnAlarmThatDoesNotStand() {
    assertThatThrownBy(() -> ledger.alarmActions().acknowledge(Kind.DISK, "x", ALI))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("there is no alarm disk of \"x\"");
    assertThat(history()).isEmpty();
  }

  @Test
  void tellsNothingWhileASilenceLastsAndThenWhatStillStands() {
    other.alarmActions().silence(DISKS, HOURS, ALI);
    assertThat(judge(DISK).raised()).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(state()).isEqualTo(State.SILENCED);
    endSilences();
    assertThat(judge(DISK).raised()).containsExactly(DISK);
    assertThat(told()).containsExactly("CREATED disk of /data on one");
    assertThat(ledger.alarmActions().silences()).isEmpty();
    assertThat(state()).isEqualTo(State.OPEN);
    assertThat(history())
        .containsExactlyInAnyOrder(What.SILENCED, What.RAISED, What.SILENCE_OVER, What.TOLD);
  }

  @Test
  void tellsNobodyOfAnAlarmThatBeganAndEndedInASilenceButRemembersIt() {
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    judge(DISK);
    judge();
    endSilences();
    judge();
    assertThat(told()).isEmpty();
    assertThat(ledger.alarmActions().history(Cursor.START, 50))
        .filteredOn(AlarmEvent::silenced)
        .extracting(AlarmEvent::what)
        .containsExactlyInAnyOrder(What.RAISED, What.OVER);
  }

  @Test
  void tellsTheEndOfAnAlarmThatWasToldOnceTheSilenceIsOver() {
    judge(DISK);
    assertThat(told()).hasSize(1);
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    judge();
    assertThat(told()).isEmpty();
    endSilences();
    AlarmsTest.judge(other);
    judge();
    assertThat(told()).containsExactly("WITHDRAWN disk of /data on one");
  }

  @Test
  void tellsNotOfAnAlarmThatWasAcknowledgedInTheSilence() {
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    judge(DISK);
    ledger.alarmActions().acknowledge(Kind.DISK, DISK.subject(), SARA);
    endSilences();
    judge(DISK);
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsAtOnceWhatIsNotSilencedAnyLonger() {
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    judge(DISK);
    other.alarmActions().unsilence(DISKS, SARA);
    assertThat(judge(DISK).raised()).containsExactly(DISK);
    assertThatThrownBy(() -> ledger.alarmActions().unsilence(DISKS, SARA))
        .hasMessage("there is no silence of: disk of each subject");
  }

  @Test
  void silencesOneSubjectAlone() {
    judge(DISK);
    AlarmScope one = AlarmScope.of("disk", DISK.subject(), null);
    ledger.alarmActions().silence(one, HOURS, ALI);
    Alarm second = new Alarm(Kind.DISK, "/archive", Instant.ofEpochMilli(2), "full");
    judge(DISK, second);
    assertThat(ledger.alarms().states())
        .extracting(StandingAlarm::state)
        .containsExactly(State.SILENCED, State.OPEN);
  }

  @Test
  void silencesTheFeedsOfAGroupThatTheWatchListHasNow() {
    Alarm silent = new Alarm(Kind.SILENCE, "a", Instant.ofEpochMilli(1), "silent");
    watchInGroups(List.of("iran"));
    judge(silent);
    ledger.alarmActions().silence(AlarmScope.of(null, null, "iran"), HOURS, ALI);
    pass("insert into alarm (kind, subject, since, what) values ('backlog', 'a', 2, 'waits')");
    assertThat(ledger.alarms().states())
        .extracting(StandingAlarm::state)
        .containsExactly(State.SILENCED, State.OPEN);
    watchInGroups(List.of());
    assertThat(state()).isEqualTo(State.OPEN);
  }

  private void watchInGroups(List<String> groups) {
    WatchedFeed a = feed("a");
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a",
                    a.address(),
                    null,
                    null,
                    a.fastest(),
                    a.slowest(),
                    20,
                    null,
                    null,
                    groups,
                    FeedAlarms.USUAL)));
  }

  @Test
  void listsEachSilenceWithItsEndAndTheLastOneOfTheSameAlarms() {
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    ledger.alarmActions().silence(DISKS, Duration.ofHours(1), SARA);
    assertThat(other.alarmActions().silences())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.by()).isEqualTo("sara");
              assertThat(Duration.between(one.since(), one.until())).hasHours(1);
            });
    assertThat(history()).containsExactly(What.SILENCED, What.SILENCED);
  }

  @Test
  void givesEachEventToOneNodeToLog() {
    ledger.alarmActions().silence(DISKS, HOURS, ALI);
    assertThat(judge(DISK).events())
        .extracting(AlarmEvent::line)
        .anyMatch(line -> line.startsWith("disk of each subject: silenced until "))
        .anyMatch(line -> line.equals("disk of /data on one: raised, silenced (full)"));
    assertThat(AlarmsTest.judge(other, DISK).events()).isEmpty();
  }

  @Test
  void refusesASilenceThatIsTooShortOrTooLong() {
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(59), Duration.ofDays(31))) {
      assertThatThrownBy(() -> ledger.alarmActions().silence(DISKS, wrong, ALI))
          .hasMessage("a silence lasts 1m at the least and 30d at the most");
    }
    assertThat(ledger.alarmActions().silences()).isEmpty();
  }

  private void refuses(AlarmScope scope, String message) {
    assertThatThrownBy(() -> ledger.alarmActions().silence(scope, HOURS, ALI))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(message);
  }

  @Test
  void refusesASilenceOfWhatNobodyKnows() {
    refuses(AlarmScope.of("silence", "x", null), "there is no feed \"x\"");
    refuses(AlarmScope.of("backlog", "x", null), "there is no subscriber \"x\"");
    refuses(
        AlarmScope.of("drift", "x", null),
        "no report came from a publisher \"x\"; it is the host of its pages");
    refuses(AlarmScope.of("route", "x", null), "there never was an alarm route of \"x\"");
    refuses(
        AlarmScope.of(null, null, "x"),
        "no feed is in a group \"x\"; config/feeds.yaml names the groups");
  }

  @Test
  void forgetsWhatWasLongAgo() {
    judge(DISK);
    pass("update alarm_event set at = 1");
    ledger.pruning().prune(Duration.ofDays(30));
    assertThat(history()).isEmpty();
  }
}
