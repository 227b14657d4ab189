package io.chapar.ledger.conditions;

import io.chapar.article.Alarm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers that do not get their deliveries: the oldest delivery is old, and more wait than an
 * hour ago. One report that fails and is tried again for days is no backlog; what came in the last
 * minutes may be in flight and is not counted. The alarm stands until the old ones are delivered.
 */
public final class Backlogs implements AlarmCondition {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long IN_FLIGHT = Duration.ofMinutes(5).toMillis();

  /** A subscriber whose oldest delivery has waited for too long. */
  private record Late(
      String name, String state, @Nullable String error, long oldest, long waiting, long more) {}

  @Override
  public Alarm.Kind kind() {
    return Alarm.Kind.BACKLOG;
  }

  @Override
  public List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing) {
    List<Alarm> alarms = new ArrayList<>();
    for (Late late : late(handle, now, now - rules.backlog().toMillis())) {
      if (late.more() > 0 || standing.contains(late.name())) {
        alarms.add(new Alarm(kind(), late.name(), Instant.ofEpochMilli(late.oldest()), what(late)));
      }
    }
    return alarms;
  }

  /** What ended in the last hour is taken from what came in it. */
  private static List<Late> late(Handle handle, long now, long before) {
    return handle
        .createQuery(
            """
            select s.name, s.state, s.error, min(d.owed_at) as oldest, count(*) as waiting,
              sum(case when d.owed_at > :hour and d.owed_at < :settled then 1 else 0 end) - (
                select count(*) from delivery e
                where e.subscriber = s.name and e.owed_at <= :hour
                  and (e.state in ('done', 'filtered') and e.done_at > :hour
                    or e.state = 'dead' and e.due_at > :hour)) as more
            from subscriber s join delivery d on d.subscriber = s.name and d.state = 'due'
            group by s.name, s.state, s.error having min(d.owed_at) < :before""")
        .bind("hour", now - HOUR)
        .bind("settled", now - IN_FLIGHT)
        .bind("before", before)
        .map((rs, context) -> late(rs))
        .list();
  }

  private static Late late(ResultSet rs) throws SQLException {
    return new Late(
        rs.getString("name"),
        rs.getString("state"),
        rs.getString("error"),
        rs.getLong("oldest"),
        rs.getLong("waiting"),
        rs.getLong("more"));
  }

  private static String what(Late late) {
    return late.waiting()
        + (late.waiting() == 1 ? " delivery waits; " : " deliveries wait, more than an hour ago; ")
        + (late.state().equals("active") ? failing(late) : held(late));
  }

  private static String held(Late late) {
    return "it is " + late.state() + ": `chapar subscribers resume " + late.name() + "`";
  }

  private static String failing(Late late) {
    return late.error() == null
        ? "nothing has failed, so see whether its route runs, and raise its concurrent"
        : "the last failure is ("
            + late.error()
            + "); when its receiver is well, `chapar deliveries retry --subscriber "
            + late.name()
            + "`";
  }
}
