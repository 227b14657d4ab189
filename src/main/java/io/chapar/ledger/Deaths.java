package io.chapar.ledger;

import io.chapar.article.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Many that died within an hour. The alarm stands until an hour has passed without any. */
enum Deaths implements Rule {
  DELIVERIES(
      Alarm.Kind.DEAD_DELIVERIES,
      """
      select subscriber as name, min(due_at) as since, count(*) as dead, max(reason) as reason
      from delivery where state = 'dead' and due_at > :hour group by subscriber""",
      "its receiver refuses them (%s); when it is mended,"
          + " `chapar deliveries replay --subscriber %s`"),
  ITEMS(
      Alarm.Kind.DEAD_ITEMS,
      """
      select feed as name, min(due_at) as since, count(*) as dead, max(reason) as reason
      from item where state = 'dead' and due_at > :hour group by feed""",
      "its pages cannot be read (%s); when that is mended, `chapar deliveries replay --feed %s`");

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Alarm.Kind kind;
  private final String query;
  private final String advice;

  Deaths(Alarm.Kind kind, String query, String advice) {
    this.kind = kind;
    this.query = query;
    this.advice = advice;
  }

  @Override
  public Alarm.Kind kind() {
    return kind;
  }

  private record Toll(String name, long since, int dead, String reason) {}

  @Override
  public List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing) {
    List<Alarm> alarms = new ArrayList<>();
    for (Toll toll : tolls(handle, now)) {
      if (toll.dead() >= rules.dead() || standing.contains(toll.name())) {
        Instant since = Instant.ofEpochMilli(toll.since());
        alarms.add(new Alarm(kind, toll.name(), since, what(toll)));
      }
    }
    return alarms;
  }

  private List<Toll> tolls(Handle handle, long now) {
    return handle
        .createQuery(query)
        .bind("hour", now - HOUR)
        .map(
            (rs, context) ->
                new Toll(
                    rs.getString("name"),
                    rs.getLong("since"),
                    rs.getInt("dead"),
                    String.valueOf(rs.getString("reason"))))
        .list();
  }

  private String what(Toll toll) {
    return toll.dead()
        + " are dead within an hour; "
        + advice.formatted(toll.reason(), toll.name());
  }
}
