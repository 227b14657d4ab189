package io.chapar.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Many that died within an hour. The alarm stands until an hour has passed without any. */
enum Deaths implements Rule {
  DELIVERIES(
      "dead-deliveries",
      """
      select subscriber as name, min(due_at) as since, count(*) as dead, max(reason) as reason
      from delivery where state = 'dead' and due_at > :hour group by subscriber""",
      "its receiver refuses them (%s); when it is mended,"
          + " `chapar deliveries replay --subscriber %s`"),
  ITEMS(
      "dead-items",
      """
      select feed as name, min(due_at) as since, count(*) as dead, max(reason) as reason
      from item where state = 'dead' and due_at > :hour group by feed""",
      "its pages cannot be read (%s); when that is mended, `chapar deliveries replay --feed %s`");

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final String kind;
  private final String query;
  private final String advice;

  Deaths(String kind, String query, String advice) {
    this.kind = kind;
    this.query = query;
    this.advice = advice;
  }

  @Override
  public String kind() {
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
