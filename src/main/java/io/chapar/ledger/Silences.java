package io.chapar.ledger;

import io.chapar.article.Alarm;
import io.chapar.watch.Habit;
import io.chapar.watch.Silence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the habit of each feed, and the alarm of those that are silent beyond it. A feed that falls
 * out of the watch list and comes back, as by a slip of the editor, is known as it was.
 */
final class Silences {
  private static final long QUARTER = 15 * 60 * 1000L;

  /** One that is gone is missed until the list is without it. */
  private static final String WATCHED =
      "(select name from feed where state in ('watched', 'gone')"
          + " or state = 'routed' and address like 'http%')";

  /** A feed whose last quarter is not judged yet. */
  private record Heard(
      String feed, ZoneId zone, long newsAt, @Nullable String reason, Silence silence) {}

  void judge(Handle handle, long now) {
    long end = now - now % QUARTER;
    RoutedFeeds.drop(handle, now);
    handle
        .createUpdate(
            """
            insert into habit (feed, profile, missed, worst, raised, judged_at)
            select name, :none, 0, 0, 0, 0 from feed
            where polled_at is not null
              and not exists (select 1 from habit where habit.feed = feed.name)
              and name in %s
            on conflict (feed) do nothing"""
                .formatted(WATCHED))
        .bind("none", Habit.NONE.text())
        .execute();
    handle.execute(
        "update habit set raised = 0, missed = 0 where raised = 1 and feed not in " + WATCHED);
    for (String feed : due(handle, end)) {
      judge(handle, heard(handle, feed), end);
    }
    handle.execute(
        "delete from alarm where kind = 'silence'"
            + " and subject not in (select feed from habit where raised = 1)");
  }

  private static List<String> due(Handle handle, long end) {
    return handle
        .createQuery(
            "select feed from habit where judged_at < :end and feed in "
                + WATCHED
                + " <skipLocked>")
        .bind("end", end)
        .mapTo(String.class)
        .list();
  }

  private static Heard heard(Handle handle, String feed) {
    return handle
        .createQuery(
            """
            select feed.name, feed.zone, feed.item_at, hub.pushed_at, feed.reason, habit.*
            from habit join feed on feed.name = habit.feed left join hub on hub.feed = feed.name
            where habit.feed = :feed""")
        .bind("feed", feed)
        .map((rs, context) -> heard(rs))
        .one();
  }

  private static Heard heard(ResultSet rs) throws SQLException {
    String zone = rs.getString("zone");
    return new Heard(
        rs.getString("name"),
        zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
        Math.max(rs.getLong("item_at"), rs.getLong("pushed_at")),
        rs.getString("reason"),
        new Silence(
            Habit.parse(rs.getString("profile")),
            rs.getDouble("missed"),
            rs.getDouble("worst"),
            rs.getInt("raised") == 1));
  }

  /** News that came after the quarter's end count for it too: only the last news are known. */
  private static void judge(Handle handle, Heard heard, long end) {
    long begin = end - QUARTER;
    Silence silence =
        heard
            .silence()
            .after(Instant.ofEpochMilli(begin).atZone(heard.zone()), heard.newsAt() >= begin);
    handle.execute(
        "update habit set profile = ?, missed = ?, worst = ?, raised = ?, judged_at = ?"
            + " where feed = ?",
        silence.habit().text(),
        silence.missed(),
        silence.worst(),
        silence.raised() ? 1 : 0,
        end,
        heard.feed());
    if (silence.raised() && !heard.silence().raised()) {
      raise(handle, heard, silence);
    }
  }

  private static void raise(Handle handle, Heard heard, Silence silence) {
    Instant since = Instant.ofEpochMilli(heard.newsAt());
    Alarms.raise(handle, new Alarm(Alarm.Kind.SILENCE, heard.feed(), since, what(heard, silence)));
  }

  private static String what(Heard heard, Silence silence) {
    return String.format(
        Locale.ROOT,
        "no new item, where by its habit %.0f quarters of an hour would have brought some (usual"
            + " are silences that miss up to %.0f); %s",
        silence.missed(),
        silence.worst(),
        heard.reason() == null
            ? "its polls do well, so look at the site, and at `chapar feeds find` for a new address"
            : "its polls fail (" + heard.reason() + ")");
  }
}
