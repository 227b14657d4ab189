package io.chapar.ledger.hosts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is to come by a clock that has been set back since: it would be waited for too long. */
public final class ClockSetBack {
  private static final List<String> WAITING =
      List.of(
          "update feed set due_at = due_at - :by where due_at > :now",
          "update hub set due_at = due_at - :by where due_at > :now",
          "update item set due_at = due_at - :by where due_at > :now and state = 'due'",
          "update delivery set due_at = due_at - :by where due_at > :now and state = 'due'",
          "update robots set until_at = until_at - :by where until_at > :now",
          "update alarm_silence set until_at = until_at - :by where until_at > :now",
          "update host set free_at = free_at - :by where free_at > :now",
          "update host set due_at = due_at - :by where due_at > :now and due_at < :never");

  /** From which something is learned, or judged; what a record says of its time stays. */
  private static final List<String> PAST =
      List.of(
          past("feed", "polled_at", ""),
          past("feed", "read_at", ""),
          past("feed", "item_at", ""),
          past("feed", "news_at", ""),
          past("feed", "whole_at", ""),
          past("habit", "judged_at", ""),
          past("hub", "pushed_at", ""),
          past("alarm", "since", ""),
          past("alarm", "noted_at", ""),
          past("alarm", "raised_at", ""),
          past("alarm", "acknowledged_at", ""),
          past("alarm_silence", "since", ""),
          past("alarm_event", "at", ""),
          past("robots", "trouble_since", ""),
          past("subscriber", "error_at", ""),
          past("item", "last_seen", ""),
          past("item", "due_at", " and state = 'dead'"),
          past("delivery", "due_at", " and state = 'dead'"),
          past("delivery", "owed_at", " and state = 'due'"),
          past("delivery", "done_at", " and state in ('done', 'filtered')"));

  /** Less is the work of NTP, and costs nothing. */
  private static final long NOTABLE = Duration.ofSeconds(10).toMillis();

  private ClockSetBack() {}

  private static String past(String table, String column, String which) {
    return "update %s set %2$s = :now where %2$s > :now%3$s".formatted(table, column, which);
  }

  /** Brings it all forward by as much; what the right clock had said may so come too soon. */
  public static void by(Duration time, Handle handle, long now) {
    for (String waiting : WAITING) {
      handle
          .createUpdate(waiting)
          .bind("by", time.toMillis())
          .bind("now", now)
          .bind("never", Hosts.NEVER)
          .execute();
    }
    PAST.forEach(past -> handle.createUpdate(past).bind("now", now).execute());
  }

  /** By how much polls that were made lie in the future; empty where none does. */
  static Optional<Duration> shown(Handle handle, long now) {
    return handle
        .createQuery("select max(polled_at) - :now from feed")
        .bind("now", now)
        .mapTo(Long.class)
        .findOne()
        .filter(ahead -> ahead > NOTABLE)
        .map(Duration::ofMillis);
  }
}
