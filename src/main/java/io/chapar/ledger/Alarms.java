package io.chapar.ledger;

import io.chapar.article.Alarm;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion.Event;
import io.chapar.watch.AlarmReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is not as usual at the moment. */
public final class Alarms {
  /** What a node said is taken back when it says nothing for so long. */
  private static final long NODE_MEMORY = Duration.ofMinutes(10).toMillis();

  private static final List<Rule> RULES =
      List.of(new Backlogs(), Deaths.DELIVERIES, Deaths.ITEMS, new Publishers());

  private final Database database;
  private final String node;
  private final Reports reports;
  private final Silences silences = new Silences();

  /**
   * What changed by judging.
   *
   * @param raised alarms that are new
   * @param cleared alarms that are over
   */
  public record Change(List<Alarm> raised, List<Alarm> cleared) {}

  /**
   * @param report that tells it; null where it was raised before there were such reports
   */
  private record Standing(Alarm alarm, @Nullable String report) {
    boolean is(Alarm.Kind kind, String subject) {
      return alarm.kind() == kind && alarm.subject().equals(subject);
    }

    boolean isIn(List<Standing> others) {
      return others.stream().anyMatch(other -> other.is(alarm.kind(), alarm.subject()));
    }
  }

  Alarms(Database database, String node, Reports reports) {
    this.database = database;
    this.node = node;
    this.reports = reports;
  }

  /**
   * Judges each feed once after each quarter of an hour, on whichever node asks first, and all else
   * each time. Quarters in which no node ran are passed over: nothing is known of them. What is
   * raised and what is over is owed as a report to those that take alarms, in the same transaction.
   *
   * @param own what is wrong on the machine of this node, now; it stands until the node says it no
   *     more
   * @return what no other node has told
   */
  public Change judge(AlarmRules rules, List<Alarm> own) {
    return database.transact(
        (handle, now) -> {
          handle.execute("update alarm set kind = kind"); // no other node ends one meanwhile
          List<Standing> before = all(handle);
          silences.judge(handle, now);
          RULES.forEach(rule -> judge(handle, now, rule, rules, before));
          note(handle, now, own);
          return change(handle, now, before, all(handle));
        });
  }

  private static void judge(
      Handle handle, long now, Rule rule, AlarmRules rules, List<Standing> before) {
    Set<String> standing =
        before.stream()
            .filter(one -> one.alarm().kind() == rule.kind())
            .map(one -> one.alarm().subject())
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
        alarm.kind().toString(),
        alarm.subject(),
        alarm.since().toEpochMilli(),
        alarm.what());
  }

  private static void clear(Handle handle, Alarm.Kind kind, String subject) {
    handle.execute("delete from alarm where kind = ? and subject = ?", kind.toString(), subject);
  }

  /** Those of this node are known by its name; those of a node that is gone are forgotten. */
  private void note(Handle handle, long now, List<Alarm> own) {
    handle.execute("update alarm set noted_at = 0 where node = ?", node);
    for (Alarm alarm : own) {
      raise(handle, alarm);
      handle.execute(
          "update alarm set node = ?, noted_at = ? where kind = ? and subject = ?",
          node,
          now,
          alarm.kind().toString(),
          alarm.subject());
    }
    handle.execute("delete from alarm where noted_at < ?", now - NODE_MEMORY);
  }

  private Change change(Handle handle, long now, List<Standing> before, List<Standing> after) {
    List<Alarm> raised = new ArrayList<>();
    List<Alarm> cleared = new ArrayList<>();
    for (Standing one : after) {
      if (!one.isIn(before) && tellRaised(handle, now, one.alarm())) {
        raised.add(one.alarm());
      }
    }
    for (Standing one : before) {
      if (!one.isIn(after)) {
        tellOver(handle, now, one);
        cleared.add(one.alarm());
      }
    }
    return new Change(raised, cleared);
  }

  /** False when another node has told it. */
  private boolean tellRaised(Handle handle, long now, Alarm alarm) {
    String report = Keys.digest(alarm.title() + "\n" + now);
    int first =
        handle.execute(
            "update alarm set report = ? where kind = ? and subject = ? and report is null",
            report,
            alarm.kind().toString(),
            alarm.subject());
    if (first == 1) {
      tell(handle, now, report, 1, Event.CREATED, alarm);
    }
    return first == 1;
  }

  private void tellOver(Handle handle, long now, Standing over) {
    if (over.report() != null) {
      tell(handle, now, over.report(), 2, Event.WITHDRAWN, over.alarm());
    }
  }

  private void tell(Handle handle, long now, String report, int version, Event event, Alarm alarm) {
    Report told = AlarmReport.of(alarm, Instant.ofEpochMilli(now));
    reports.tell(handle, now, report, version, event, told);
  }

  /**
   * What the reports of a publisher look like by now is right: it is learned anew.
   *
   * @return how many deliveries were held back and are due now; empty when it has no such alarm
   */
  public Optional<Integer> accept(String host) {
    return database.transact(
        (handle, now) -> {
          Optional<Integer> due = Publishers.accept(handle, now, host);
          all(handle).stream()
              .filter(one -> due.isPresent() && one.is(Alarm.Kind.DRIFT, host))
              .forEach(
                  one -> {
                    clear(handle, Alarm.Kind.DRIFT, host);
                    tellOver(handle, now, one);
                  });
          return due;
        });
  }

  /** All that stand, the oldest first. */
  public List<Alarm> standing() {
    return database.transact((handle, now) -> all(handle).stream().map(Standing::alarm).toList());
  }

  private static List<Standing> all(Handle handle) {
    return handle
        .createQuery("select kind, subject, since, what, report from alarm order by since, subject")
        .map(
            (rs, context) ->
                new Standing(
                    new Alarm(
                        Alarm.Kind.of(rs.getString(1)),
                        rs.getString(2),
                        Instant.ofEpochMilli(rs.getLong(3)),
                        rs.getString(4)),
                    rs.getString(5)))
        .list();
  }
}
