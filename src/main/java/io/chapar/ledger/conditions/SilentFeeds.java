package io.chapar.ledger.conditions;

import io.chapar.article.Alarm;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.feeds.RoutedFeeds;
import io.chapar.text.Durations;
import io.chapar.watch.Habit;
import io.chapar.watch.Silence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the habit of each feed, and finds those that are silent for longer than the watch list
 * sets, or beyond their habit where it sets nothing. A feed that falls out of the watch list and
 * comes back, as by a slip of the editor, is known as it was.
 */
public final class SilentFeeds implements AlarmCondition {
  private static final long QUARTER = 15 * 60 * 1000L;

  /** One that is gone is missed until the list is without it. */
  private static final String WATCHED =
      "(select name from feed where state in ('watched', 'gone')"
          + " or state = 'routed' and address like 'http%')";

  private static final String HEARD =
      """
      select feed.name, feed.zone, feed.item_at, hub.pushed_at, feed.reason, feed.alarm_silence,
        habit.*
      from habit join feed on feed.name = habit.feed left join hub on hub.feed = feed.name""";

  private static final String SILENT =
      " where (alarm_silence is null and raised = 1"
          + " or alarm_silence > 0 and quiet * :quarter >= alarm_silence)";

  /**
   * A feed, and what was heard of it.
   *
   * @param set how long it may be silent, in milliseconds; null for as long as by its habit
   * @param quiet quarters since the last news in which a node listened
   */
  private record Heard(
      String feed,
      ZoneId zone,
      long newsAt,
      @Nullable String reason,
      @Nullable Long set,
      long quiet,
      Silence silence) {}

  @Override
  public Alarm.Kind kind() {
    return Alarm.Kind.SILENCE;
  }

  @Override
  public List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing) {
    long end = now - now % QUARTER;
    RoutedFeeds.drop(handle, now);
    handle
        .createUpdate(
            """
            insert into habit (feed, profile, missed, worst, raised, judged_at)
            select name, :none, 0, 0, 0, 0 from feed
            where (polled_at is not null or alarm_silence is not null)
              and not exists (select 1 from habit where habit.feed = feed.name)
              and name in %s
            on conflict (feed) do nothing\
            """
                .formatted(WATCHED))
        .bind("none", Habit.NONE.text())
        .execute();
    handle.execute(
        "update habit set raised = 0, missed = 0, quiet = 0"
            + " where (raised = 1 or quiet > 0) and feed not in "
            + WATCHED);
    for (String feed : due(handle, end)) {
      listen(handle, heard(handle, feed), end);
    }
    return silent(handle).stream().map(heard -> alarm(heard, now)).toList();
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
        .createQuery(HEARD + " where habit.feed = :feed")
        .bind("feed", feed)
        .map((rs, context) -> heard(rs))
        .one();
  }

  private static List<Heard> silent(Handle handle) {
    return handle
        .createQuery(HEARD + SILENT + " and habit.feed in " + WATCHED)
        .bind("quarter", QUARTER)
        .map((rs, context) -> heard(rs))
        .list();
  }

  private static Heard heard(ResultSet rs) throws SQLException {
    String zone = rs.getString("zone");
    return new Heard(
        rs.getString("name"),
        zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
        Math.max(rs.getLong("item_at"), rs.getLong("pushed_at")),
        rs.getString("reason"),
        Columns.number(rs, "alarm_silence"),
        rs.getLong("quiet"),
        new Silence(
            Habit.parse(rs.getString("profile")),
            rs.getDouble("missed"),
            rs.getDouble("worst"),
            rs.getInt("raised") == 1));
  }

  /** News that came after the quarter's end count for it too: only the last news are known. */
  private static void listen(Handle handle, Heard heard, long end) {
    long begin = end - QUARTER;
    boolean news = heard.newsAt() >= begin;
    Silence silence = heard.silence().after(Instant.ofEpochMilli(begin).atZone(heard.zone()), news);
    handle.execute(
        "update habit set profile = ?, missed = ?, worst = ?, raised = ?, quiet = ?, judged_at = ?"
            + " where feed = ?",
        silence.habit().text(),
        silence.missed(),
        silence.worst(),
        silence.raised() ? 1 : 0,
        news ? 0 : heard.quiet() + 1,
        end,
        heard.feed());
  }

  /** Of a feed that never brought anything, the silence began when it was first listened to. */
  private static Alarm alarm(Heard heard, long now) {
    long since = heard.newsAt() > 0 ? heard.newsAt() : now - heard.quiet() * QUARTER;
    return new Alarm(
        Alarm.Kind.SILENCE, heard.feed(), Instant.ofEpochMilli(since), what(heard) + advice(heard));
  }

  private static String what(Heard heard) {
    if (heard.set() != null) {
      return "no new item, where the watch list sets "
          + Durations.rounded(Duration.ofMillis(heard.set()))
          + " as the longest silence; ";
    }
    return String.format(
        Locale.ROOT,
        "no new item, where by its habit %.0f quarters of an hour would have brought some (usual"
            + " are silences that miss up to %.0f); ",
        heard.silence().missed(),
        heard.silence().worst());
  }

  private static String advice(Heard heard) {
    return heard.reason() == null
        ? "its polls do well, so look at the site, and at `chapar feeds find` for a new address"
        : "its polls fail (" + heard.reason() + ")";
  }
}
