package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.ledger.alarms.AlarmEvent.What;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.selection.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Remembers what became of alarms, and who did what about them. */
public final class AlarmEvents {
  private AlarmEvents() {}

  /** What the node sees of an alarm, and logs itself; in a silence it is logged as an event. */
  static void saw(Handle handle, long now, What what, StandingAlarm one) {
    boolean silenced = one.silenced() != null;
    add(
        handle,
        new AlarmEvent(
            Keys.secret(),
            Instant.ofEpochMilli(now),
            what,
            scope(one.alarm()),
            silenced,
            null,
            null,
            one.alarm().what()),
        !silenced);
  }

  static AlarmScope scope(Alarm alarm) {
    return new AlarmScope(alarm.kind(), alarm.subject(), null);
  }

  /**
   * @param until of a silence that begins; else null
   */
  static void did(
      Handle handle,
      long now,
      What what,
      AlarmScope scope,
      @Nullable Instant until,
      SignedNote by) {
    Instant at = Instant.ofEpochMilli(now);
    add(
        handle,
        new AlarmEvent(Keys.secret(), at, what, scope, false, until, by.author(), by.note()),
        false);
  }

  static void over(Handle handle, long now, AlarmSilence silence) {
    add(
        handle,
        new AlarmEvent(
            Keys.secret(),
            Instant.ofEpochMilli(now),
            What.SILENCE_OVER,
            silence.scope(),
            false,
            null,
            null,
            silence.note()),
        false);
  }

  private static void add(Handle handle, AlarmEvent event, boolean logged) {
    handle.execute(
        """
        insert into alarm_event
          (id, at, event, kind, subject, feeds, silenced, until_at, author, note, logged)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        event.id(),
        event.at().toEpochMilli(),
        event.what().toString(),
        SilencedAlarms.column(event.scope().kind()),
        SilencedAlarms.column(event.scope().subject()),
        SilencedAlarms.column(event.scope().group()),
        event.silenced() ? 1 : 0,
        event.until() == null ? null : event.until().toEpochMilli(),
        event.by(),
        event.note(),
        logged ? 1 : 0);
  }

  /** What no node has logged yet, the oldest first; from now on it counts as logged. */
  static List<AlarmEvent> takeUnlogged(Handle handle) {
    return handle
        .createQuery("update alarm_event set logged = 1 where logged = 0 returning *")
        .map((rs, context) -> event(rs))
        .stream()
        .sorted(Comparator.comparing(AlarmEvent::at))
        .toList();
  }

  static List<AlarmEvent> newest(Handle handle, Cursor after, int most) {
    return handle
        .createQuery(
            """
            select * from alarm_event where (at, id) < (:at, :id)
            order by at desc, id desc limit :most\
            """)
        .bind("at", after.at())
        .bind("id", after.id())
        .bind("most", most)
        .map((rs, context) -> event(rs))
        .list();
  }

  public static void prune(Handle handle, long before, int most) {
    handle.execute(
        "delete from alarm_event where id in (select id from alarm_event where at < ? limit ?)",
        before,
        most);
  }

  private static AlarmEvent event(ResultSet rs) throws SQLException {
    return new AlarmEvent(
        rs.getString("id"),
        Instant.ofEpochMilli(rs.getLong("at")),
        What.of(rs.getString("event")),
        SilencedAlarms.scope(rs),
        rs.getInt("silenced") == 1,
        Columns.instant(rs, "until_at"),
        rs.getString("author"),
        rs.getString("note"));
  }
}
