package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion.Event;
import io.chapar.ledger.alarms.AlarmEvent.What;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.reports.Reports;
import io.chapar.watch.AlarmReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Owes reports on alarms to those that take them: one when an alarm is raised, one when it is over.
 * What is silenced waits until the silence ends: an alarm that still stands then is told, and so is
 * the end of one whose beginning was told. One that is acknowledged needs no telling.
 */
final class AlarmTelling {
  private final Reports reports;

  /** The end of an alarm whose beginning a report told. */
  private record End(String report, Alarm alarm) {}

  AlarmTelling(Reports reports) {
    this.reports = reports;
  }

  Alarms.Change tell(
      Handle handle, long now, List<StandingAlarm> before, List<StandingAlarm> after) {
    SilencedAlarms.expire(handle, now).forEach(one -> AlarmEvents.over(handle, now, one));
    Set<String> known = titles(before);
    Set<String> standing = titles(after);
    List<Alarm> told = new ArrayList<>();
    for (StandingAlarm one : after) {
      if (tellRaised(handle, now, one, !known.contains(one.alarm().title()))) {
        told.add(one.alarm());
      }
    }
    List<Alarm> cleared = new ArrayList<>();
    for (StandingAlarm one : before) {
      if (!standing.contains(one.alarm().title())) {
        tellOver(handle, now, one);
        cleared.add(one.alarm());
      }
    }
    tellEndsThatWaited(handle, now);
    return new Alarms.Change(told, cleared, AlarmEvents.takeUnlogged(handle));
  }

  private static Set<String> titles(List<StandingAlarm> alarms) {
    Set<String> titles = new HashSet<>();
    alarms.forEach(one -> titles.add(one.alarm().title()));
    return titles;
  }

  /** False when it is not to be told, or another node has told it. */
  private boolean tellRaised(Handle handle, long now, StandingAlarm one, boolean isNew) {
    boolean isFirst = isNew && AlarmRows.isFirstSeen(handle, now, one.alarm());
    if (isFirst) {
      AlarmEvents.saw(handle, now, What.RAISED, one);
    }
    if (!one.isToBeTold()) {
      return false;
    }
    String report = Keys.digest(one.alarm().title() + "\n" + now);
    boolean isOurs = AlarmRows.claimTelling(handle, one.alarm(), report);
    if (isOurs) {
      tell(handle, now, report, 1, Event.CREATED, one.alarm());
      if (!isNew) {
        AlarmEvents.saw(handle, now, What.TOLD, one);
      }
    }
    return isOurs;
  }

  /** Of one whose beginning was not told, nobody is told the end. */
  void tellOver(Handle handle, long now, StandingAlarm one) {
    AlarmEvents.saw(handle, now, What.OVER, one);
    if (one.report() == null) {
      return;
    }
    if (one.silenced() == null) {
      tell(handle, now, one.report(), 2, Event.WITHDRAWN, one.alarm());
    } else {
      keep(handle, new End(one.report(), one.alarm()));
    }
  }

  private static void keep(Handle handle, End end) {
    handle.execute(
        "insert into alarm_end (report, kind, subject, since, what) values (?, ?, ?, ?, ?)",
        end.report(),
        end.alarm().kind().toString(),
        end.alarm().subject(),
        end.alarm().since().toEpochMilli(),
        end.alarm().what());
  }

  private void tellEndsThatWaited(Handle handle, long now) {
    List<End> ends = ends(handle);
    SilencedAlarms silenced = SilencedAlarms.at(handle, now);
    for (End end : ends) {
      if (silenced.of(end.alarm()) == null
          && handle.execute("delete from alarm_end where report = ?", end.report()) == 1) {
        tell(handle, now, end.report(), 2, Event.WITHDRAWN, end.alarm());
      }
    }
  }

  private static List<End> ends(Handle handle) {
    return handle
        .createQuery("select report, kind, subject, since, what from alarm_end")
        .map((rs, context) -> new End(rs.getString("report"), AlarmRows.alarm(rs)))
        .list();
  }

  private void tell(Handle handle, long now, String report, int version, Event event, Alarm alarm) {
    Report told = AlarmReport.of(alarm, Instant.ofEpochMilli(now));
    reports.tell(handle, now, report, version, event, told);
  }
}
