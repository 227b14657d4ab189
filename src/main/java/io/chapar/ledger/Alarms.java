package io.chapar.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is not as usual at the moment. */
public final class Alarms {
  private final Database database;
  private final Silences silences = new Silences();

  /**
   * What changed by judging.
   *
   * @param raised alarms that are new
   * @param cleared alarms that are over
   */
  public record Change(List<Alarm> raised, List<Alarm> cleared) {}

  Alarms(Database database) {
    this.database = database;
  }

  /**
   * Judges each feed once after each quarter of an hour, on whichever node asks first. Quarters in
   * which no node ran are passed over: nothing is known of them.
   */
  public Change judge() {
    return database.transact(
        (handle, now) -> {
          List<Alarm> before = standing(handle);
          silences.judge(handle, now);
          List<Alarm> after = standing(handle);
          return new Change(without(after, before), without(before, after));
        });
  }

  private static List<Alarm> without(List<Alarm> some, List<Alarm> others) {
    return some.stream().filter(one -> others.stream().noneMatch(it -> same(one, it))).toList();
  }

  private static boolean same(Alarm one, Alarm other) {
    return one.kind().equals(other.kind()) && one.subject().equals(other.subject());
  }

  /** All that stand, the oldest first. */
  public List<Alarm> standing() {
    return database.transact((handle, now) -> standing(handle));
  }

  private static List<Alarm> standing(Handle handle) {
    return handle
        .createQuery("select kind, subject, since, what from alarm order by since, subject")
        .map(
            (rs, context) ->
                new Alarm(
                    rs.getString(1),
                    rs.getString(2),
                    Instant.ofEpochMilli(rs.getLong(3)),
                    rs.getString(4)))
        .list();
  }
}
