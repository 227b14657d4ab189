package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.ledger.conditions.AlarmCondition;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.conditions.Backlogs;
import io.chapar.ledger.conditions.Deaths;
import io.chapar.ledger.conditions.PublisherProfiles;
import io.chapar.ledger.conditions.SilentFeeds;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.reports.Reports;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is not as usual at the moment. */
public final class Alarms {
  /** What a node said is taken back when it says nothing for so long. */
  private static final long NODE_MEMORY = Duration.ofMinutes(10).toMillis();

  private static final List<AlarmCondition> RULES =
      List.of(
          new SilentFeeds(),
          new Backlogs(),
          Deaths.DELIVERIES,
          Deaths.ITEMS,
          new PublisherProfiles());

  private final Database database;
  private final String node;
  private final AlarmTelling telling;

  /**
   * What changed by judging.
   *
   * @param raised alarms of which receivers are told now
   * @param cleared alarms that are over
   * @param events what else became of alarms, and what people did about them, the oldest first; no
   *     other node was given them
   */
  public record Change(List<Alarm> raised, List<Alarm> cleared, List<AlarmEvent> events) {}

  public Alarms(Database database, String node, Reports reports) {
    this.database = database;
    this.node = node;
    this.telling = new AlarmTelling(reports);
  }

  /**
   * Judges each feed once after each quarter of an hour, on whichever node asks first, and all else
   * each time. Quarters in which no node ran are passed over: nothing is known of them. What is
   * raised and what is over goes as a report to those that take alarms, in the same transaction,
   * unless it is silenced.
   *
   * @param own what is wrong on the machine of this node, now; it stands until the node says it no
   *     more
   * @return what no other node has told
   */
  public Change judge(AlarmRules rules, List<Alarm> own) {
    return database.transact(
        (handle, now) -> {
          handle.execute("update alarm set kind = kind"); // no other node ends one meanwhile
          List<StandingAlarm> before = AlarmRows.all(handle, now);
          RULES.forEach(rule -> judge(handle, now, rule, rules, before));
          note(handle, now, own);
          return telling.tell(handle, now, before, AlarmRows.all(handle, now));
        });
  }

  private static void judge(
      Handle handle, long now, AlarmCondition rule, AlarmRules rules, List<StandingAlarm> before) {
    Set<String> standing =
        before.stream()
            .filter(one -> one.alarm().kind() == rule.kind())
            .map(one -> one.alarm().subject())
            .collect(Collectors.toSet());
    List<Alarm> wrong = rule.judge(handle, now, rules, standing);
    wrong.stream()
        .filter(alarm -> !standing.contains(alarm.subject()))
        .forEach(alarm -> AlarmRows.raise(handle, alarm));
    Set<String> still = wrong.stream().map(Alarm::subject).collect(Collectors.toSet());
    standing.stream()
        .filter(subject -> !still.contains(subject))
        .forEach(subject -> AlarmRows.clear(handle, rule.kind(), subject));
  }

  /** Those of this node are known by its name; those of a node that is gone are forgotten. */
  private void note(Handle handle, long now, List<Alarm> own) {
    handle.execute("update alarm set noted_at = 0 where node = ?", node);
    for (Alarm alarm : own) {
      AlarmRows.raise(handle, alarm);
      handle.execute(
          "update alarm set node = ?, noted_at = ? where kind = ? and subject = ?",
          node,
          now,
          alarm.kind().toString(),
          alarm.subject());
    }
    handle.execute("delete from alarm where noted_at < ?", now - NODE_MEMORY);
  }

  /**
   * What the reports of a publisher look like by now is right: it is learned anew.
   *
   * @return how many deliveries were held back and are due now; empty when it has no such alarm
   */
  public Optional<Integer> accept(String host) {
    return database.transact(
        (handle, now) -> {
          Optional<Integer> due = PublisherProfiles.accept(handle, now, host);
          if (due.isPresent()) {
            end(handle, now, Alarm.Kind.DRIFT, host);
          }
          return due;
        });
  }

  private void end(Handle handle, long now, Alarm.Kind kind, String subject) {
    AlarmRows.all(handle, now).stream()
        .filter(one -> one.alarm().kind() == kind && one.alarm().subject().equals(subject))
        .forEach(
            one -> {
              AlarmRows.clear(handle, kind, subject);
              telling.tellOver(handle, now, one);
            });
  }

  /** All that stand, the oldest first. */
  public List<Alarm> standing() {
    return states().stream().map(StandingAlarm::alarm).toList();
  }

  /** The same, with what people do about them. */
  public List<StandingAlarm> states() {
    return database.transact(AlarmRows::all);
  }
}
