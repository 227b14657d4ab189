package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.ledger.alarms.StandingAlarm.Acknowledgement;
import io.chapar.ledger.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the alarms that stand. */
final class AlarmRows {
  private AlarmRows() {}

  /** The oldest first, with the silences of this moment. */
  static List<StandingAlarm> all(Handle handle, long now) {
    SilencedAlarms silenced = SilencedAlarms.at(handle, now);
    return handle
        .createQuery(
            """
            select kind, subject, since, what, report, acknowledged_at, acknowledged_by,
              acknowledged_note
            from alarm order by since, subject\
            """)
        .map((rs, context) -> standing(rs, silenced))
        .list();
  }

  private static StandingAlarm standing(ResultSet rs, SilencedAlarms silenced) throws SQLException {
    Alarm alarm = alarm(rs);
    return new StandingAlarm(
        alarm, rs.getString("report"), acknowledgement(rs), silenced.of(alarm));
  }

  /** Of a row with the columns {@code kind}, {@code subject}, {@code since} and {@code what}. */
  static Alarm alarm(ResultSet rs) throws SQLException {
    return new Alarm(
        Alarm.Kind.of(rs.getString("kind")),
        rs.getString("subject"),
        Instant.ofEpochMilli(rs.getLong("since")),
        rs.getString("what"));
  }

  private static @Nullable Acknowledgement acknowledgement(ResultSet rs) throws SQLException {
    Instant at = Columns.instant(rs, "acknowledged_at");
    return at == null
        ? null
        : new Acknowledgement(
            rs.getString("acknowledged_by"), at, rs.getString("acknowledged_note"));
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

  static void clear(Handle handle, Alarm.Kind kind, String subject) {
    handle.execute("delete from alarm where kind = ? and subject = ?", kind.toString(), subject);
  }

  /** False when another node has seen it before. */
  static boolean isFirstSeen(Handle handle, long now, Alarm alarm) {
    return handle.execute(
            "update alarm set raised_at = ? where kind = ? and subject = ? and raised_at is null",
            now,
            alarm.kind().toString(),
            alarm.subject())
        == 1;
  }

  /** False when another node has told it. */
  static boolean claimTelling(Handle handle, Alarm alarm, String report) {
    return handle.execute(
            "update alarm set report = ? where kind = ? and subject = ? and report is null",
            report,
            alarm.kind().toString(),
            alarm.subject())
        == 1;
  }

  /** False when there is no such alarm. */
  static boolean acknowledge(
      Handle handle, long now, Alarm.Kind kind, String subject, SignedNote who) {
    return handle.execute(
            """
            update alarm set acknowledged_at = ?, acknowledged_by = ?, acknowledged_note = ?
            where kind = ? and subject = ?\
            """,
            now,
            who.author(),
            who.note(),
            kind.toString(),
            subject)
        == 1;
  }
}
