package io.chapar.ledger.alarms;

import io.chapar.article.Alarm;
import io.chapar.ledger.feeds.FeedGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The silences that last at one moment, and which alarms they mean. */
final class SilencedAlarms {
  private static final String ALL =
      "select kind, subject, feeds, since, until_at, author, note from alarm_silence where"
          + " until_at";

  private static final String WHICH = " where kind = ? and subject = ? and feeds = ?";

  private final List<AlarmSilence> silences;
  private final Map<String, Set<String>> feeds = new HashMap<>();

  private SilencedAlarms(List<AlarmSilence> silences) {
    this.silences = silences;
  }

  static SilencedAlarms at(Handle handle, long now) {
    SilencedAlarms all = new SilencedAlarms(lasting(handle, now));
    all.silences.stream()
        .flatMap(one -> Optional.ofNullable(one.scope().group()).stream())
        .forEach(group -> all.feeds.put(group, FeedGroups.feeds(handle, group)));
    return all;
  }

  /** The next to end first. */
  static List<AlarmSilence> lasting(Handle handle, long now) {
    return handle
        .createQuery(ALL + " > ? order by until_at, kind, subject, feeds")
        .bind(0, now)
        .map((rs, context) -> silence(rs))
        .list();
  }

  private static AlarmSilence silence(ResultSet rs) throws SQLException {
    return new AlarmSilence(
        scope(rs),
        Instant.ofEpochMilli(rs.getLong("since")),
        Instant.ofEpochMilli(rs.getLong("until_at")),
        rs.getString("author"),
        rs.getString("note"));
  }

  /** Of a row with the columns {@code kind}, {@code subject} and {@code feeds}. */
  static AlarmScope scope(ResultSet rs) throws SQLException {
    return AlarmScope.of(
        named(rs.getString("kind")), named(rs.getString("subject")), named(rs.getString("feeds")));
  }

  private static @Nullable String named(String column) {
    return column.isEmpty() ? null : column;
  }

  /** As a column holds it. */
  static String column(@Nullable Object part) {
    return part == null ? "" : part.toString();
  }

  /** The one that lasts longest; null where none means it. */
  @Nullable AlarmSilence of(Alarm alarm) {
    return silences.stream()
        .filter(one -> one.scope().mayCover(alarm) && isOfItsGroup(one.scope(), alarm))
        .max(Comparator.comparing(AlarmSilence::until))
        .orElse(null);
  }

  private boolean isOfItsGroup(AlarmScope scope, Alarm alarm) {
    return scope.group() == null
        || feeds.getOrDefault(scope.group(), Set.of()).contains(alarm.subject());
  }

  /** One of the same alarms gives way to it. */
  static void put(Handle handle, AlarmSilence silence) {
    AlarmScope scope = silence.scope();
    handle.execute(
        """
        insert into alarm_silence (kind, subject, feeds, since, until_at, author, note)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (kind, subject, feeds) do update set since = excluded.since,
          until_at = excluded.until_at, author = excluded.author, note = excluded.note\
        """,
        column(scope.kind()),
        column(scope.subject()),
        column(scope.group()),
        silence.since().toEpochMilli(),
        silence.until().toEpochMilli(),
        silence.by(),
        silence.note());
  }

  /** False when no such silence lasts. */
  static boolean remove(Handle handle, AlarmScope scope) {
    return handle.execute(
            "delete from alarm_silence" + WHICH,
            column(scope.kind()),
            column(scope.subject()),
            column(scope.group()))
        == 1;
  }

  /** Forgets those that are over. */
  static List<AlarmSilence> expire(Handle handle, long now) {
    List<AlarmSilence> over =
        handle.createQuery(ALL + " <= ?").bind(0, now).map((rs, context) -> silence(rs)).list();
    return over.stream().filter(one -> remove(handle, one.scope())).toList();
  }
}
