package io.chapar.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is not as usual at the moment. */
public final class Alarms {
  /** What a node said is taken back when it says nothing for so long. */
  private static final long NODE_MEMORY = Duration.ofMinutes(10).toMillis();

  private static final List<Rule> RULES =
      List.of(new Backlogs(), Deaths.DELIVERIES, Deaths.ITEMS, new Publishers());

  private final Database database;
  private final String node;
  private final Silences silences = new Silences();

  /**
   * What changed by judging.
   *
   * @param raised alarms that are new
   * @param cleared alarms that are over
   */
  public record Change(List<Alarm> raised, List<Alarm> cleared) {}

  Alarms(Database database, String node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Judges each feed once after each quarter of an hour, on whichever node asks first, and all else
   * each time. Quarters in which no node ran are passed over: nothing is known of them.
   *
   * @param own what is wrong on the machine of this node, now; it stands until the node says it no
   *     more
   */
  public Change judge(AlarmRules rules, List<Alarm> own) {
    return database.transact(
        (handle, now) -> {
          List<Alarm> before = standing(handle);
          silences.judge(handle, now);
          RULES.forEach(rule -> judge(handle, now, rule, rules, before));
          note(handle, now, own);
          List<Alarm> after = standing(handle);
          return new Change(without(after, before), without(before, after));
        });
  }

  private static void judge(
      Handle handle, long now, Rule rule, AlarmRules rules, List<Alarm> before) {
    Set<String> standing =
        before.stream()
            .filter(alarm -> alarm.kind().equals(rule.kind()))
            .map(Alarm::subject)
            .collect(Collectors.toSet());
    List<Alarm> wrong = rule.judge(handle, now, rules, standing);
    wrong.forEach(alarm -> raise(handle, alarm));
    standing.stream()
        .filter(subject -> wrong.stream().noneMatch(alarm -> alarm.subject().equals(subject)))
        .forEach(subject -> clear(handle, rule.kind(), subject));
  }

  /** One that stands keeps its beginning and its words. */
  static void raise(Handle handle, Alarm alarm) {
    handle.execute(
        "insert into alarm (kind, subject, since, what) values (?, ?, ?, ?)"
            + " on conflict (kind, subject) do nothing",
        alarm.kind(),
        alarm.subject(),
        alarm.since().toEpochMilli(),
        alarm.what());
  }

  static void clear(Handle handle, String kind, String subject) {
    handle.execute("delete from alarm where kind = ? and subject = ?", kind, subject);
  }

  /** Those of this node are known by its name; those of a node that is gone are forgotten. */
  private void note(Handle handle, long now, List<Alarm> own) {
    for (Alarm alarm : own) {
      raise(handle, alarm);
      handle.execute(
          "update alarm set node = ?, noted_at = ? where kind = ? and subject = ?",
          node,
          now,
          alarm.kind(),
          alarm.subject());
    }
    handle.execute(
        "delete from alarm where node = ? and noted_at < ? or noted_at < ?",
        node,
        now,
        now - NODE_MEMORY);
  }

  /**
   * What the reports of a publisher look like by now is right: it is learned anew.
   *
   * @return how many deliveries were held back and are due now; empty when it has no such alarm
   */
  public Optional<Integer> accept(String host) {
    return database.transact((handle, now) -> Publishers.accept(handle, now, host));
  }

  private static List<Alarm> without(List<Alarm> some, List<Alarm> others) {
    return some.stream().filter(one -> others.stream().noneMatch(it -> same(one, it))).toList();
  }

  private static boolean same(Alarm one, Alarm other) {
    return one.kind().equals(other.kind()) && one.subject().equals(other.subject());
  }

  /** All that stand, the oldest first. */
  public List<Alarm> standing() {
    return database.transact((handle, now) -> standing(handle));
  }

  private static List<Alarm> standing(Handle handle) {
    return handle
        .createQuery("select kind, subject, since, what from alarm order by since, subject")
        .map(
            (rs, context) ->
                new Alarm(
                    rs.getString(1),
                    rs.getString(2),
                    Instant.ofEpochMilli(rs.getLong(3)),
                    rs.getString(4)))
        .list();
  }
}
