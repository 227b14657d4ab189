package io.chapar.ledger;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is to come by a clock that has been set back since: it would be waited for too long. */
final class ClockSetBack {
  private static final List<String> WAITING =
      List.of(
          "update feed set due_at = due_at - :by where due_at > :now",
          "update hub set due_at = due_at - :by where due_at > :now",
          "update item set due_at = due_at - :by where due_at > :now and state = 'due'",
          "update delivery set due_at = due_at - :by where due_at > :now and state = 'due'",
          "update robots set until_at = until_at - :by where until_at > :now",
          "update host set free_at = free_at - :by where free_at > :now",
          "update host set due_at = due_at - :by where due_at > :now and due_at < :never");

  private ClockSetBack() {}

  /** Brings it all forward by as much; what the right clock had said may so come too soon. */
  static void by(Duration time, Handle handle, long now) {
    for (String waiting : WAITING) {
      handle
          .createUpdate(waiting)
          .bind("by", time.toMillis())
          .bind("now", now)
          .bind("never", Hosts.NEVER)
          .execute();
    }
  }
}
