package io.chapar.ledger.conditions;

import io.chapar.article.Alarm;
import io.chapar.ledger.database.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Many that died within an hour. The alarm stands until an hour has passed without any, or fewer
 * than make a burst are dead since it began, as where they were replayed or the burst was set
 * higher.
 */
public enum Deaths implements AlarmCondition {
  DELIVERIES(
      Alarm.Kind.DEAD_DELIVERIES,
      "delivery",
      "subscriber",
      "null",
      "its receiver refuses them (%s); when it is mended,"
          + " `chapar deliveries replay --subscriber %s`"),
  ITEMS(
      Alarm.Kind.DEAD_ITEMS,
      "item",
      "feed",
      "(select alarm_dead_items from feed where feed.name = item.feed)",
      "its pages cannot be read (%s); when that is mended, `chapar deliveries replay --feed %s`");

  private static final String TOLLS =
      """
      select <owner> as name, min(due_at) as since, count(*) as dead, max(reason) as reason,
        <burst> as burst,
        (select count(*) from <table> early
          where early.<owner> = <table>.<owner> and early.state = 'dead' and early.due_at >=
          (select since from alarm where kind = :kind and subject = <table>.<owner>)) as in_all
      from <table> where state = 'dead' and due_at > :hour group by <owner>\
      """;

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Alarm.Kind kind;
  private final String table;
  private final String owner;
  private final String burst;
  private final String advice;

  /**
   * @param owner the column by which they are counted
   * @param burst how many the watch list sets as a burst, in SQL
   */
  Deaths(Alarm.Kind kind, String table, String owner, String burst, String advice) {
    this.kind = kind;
    this.table = table;
    this.owner = owner;
    this.burst = burst;
    this.advice = advice;
  }

  @Override
  public Alarm.Kind kind() {
    return kind;
  }

  /**
   * @param dead within the hour
   * @param inAll since the alarm of it began; zero where none stands
   * @param burst how many the watch list sets as a burst, zero for none; null where it sets nothing
   */
  private record Toll(
      String name, long since, long dead, long inAll, String reason, @Nullable Long burst) {

    boolean isBurst(long usual) {
      long least = burst == null ? usual : burst;
      return least > 0 && Math.max(dead, inAll) >= least;
    }
  }

  @Override
  public List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing) {
    List<Alarm> alarms = new ArrayList<>();
    for (Toll toll : tolls(handle, now)) {
      if (toll.isBurst(rules.dead())) {
        Instant since = Instant.ofEpochMilli(toll.since());
        alarms.add(new Alarm(kind, toll.name(), since, what(toll)));
      }
    }
    return alarms;
  }

  private List<Toll> tolls(Handle handle, long now) {
    return handle
        .createQuery(TOLLS)
        .define("table", table)
        .define("owner", owner)
        .define("burst", burst)
        .bind("hour", now - HOUR)
        .bind("kind", kind.toString())
        .map(
            (rs, context) ->
                new Toll(
                    rs.getString("name"),
                    rs.getLong("since"),
                    rs.getLong("dead"),
                    rs.getLong("in_all"),
                    String.valueOf(rs.getString("reason")),
                    Columns.number(rs, "burst")))
        .list();
  }

  private String what(Toll toll) {
    return toll.dead()
        + " are dead within an hour; "
        + advice.formatted(toll.reason(), toll.name());
  }
}
