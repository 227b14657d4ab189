package io.chapar.ledger;

import io.chapar.ledger.Lease.HostToken;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The host rows: each the token of the one request that a host may have at a time, over all nodes,
 * and the head of the queue of its items.
 */
final class Hosts {
  static final long NEVER = Long.MAX_VALUE;

  private final Dialect dialect;
  private final long delay;

  /**
   * @param delay in milliseconds, from the end of one request to the start of the next
   */
  Hosts(Dialect dialect, long delay) {
    this.dialect = dialect;
    this.delay = delay;
  }

  /** Takes the host if it is free. */
  Optional<HostToken> take(Handle handle, String host, long now, long until) {
    return handle
        .createQuery(
            """
            insert into host (name, due_at, free_at, token) values (:host, :never, :until, 1)
            on conflict (name) do update set free_at = :until, token = host.token + 1
            where host.free_at <= :now
            returning token""")
        .bind("host", host)
        .bind("never", NEVER)
        .bind("until", until)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne()
        .map(token -> new HostToken(host, token));
  }

  /**
   * Gives the host back, to be asked again after our delay, the one of its robots.txt, or the pause
   * it asked for: the longest of them.
   */
  void release(Handle handle, @Nullable HostToken held, long now, long pause) {
    if (held == null) {
      return;
    }
    dialect.lockRow(handle, "host", held.name());
    handle
        .createUpdate(
            """
            update host set
              free_at = :now + case when crawl_delay > :wait then crawl_delay else :wait end,
              due_at = coalesce(
              (select min(due_at) from item where host = :host and state = 'due' and ends = 0),
              :never)
            where name = :host and token = :token""")
        .bind("now", now)
        .bind("wait", Math.max(delay, pause))
        .bind("host", held.name())
        .bind("never", NEVER)
        .bind("token", held.token())
        .execute();
  }

  /** Puts hosts into the queue, each from its earliest new item on; in one order, against locks. */
  void queue(Handle handle, Collection<Due> items) {
    TreeMap<String, Long> earliest = new TreeMap<>();
    items.forEach(item -> earliest.merge(item.host(), item.at(), Math::min));
    earliest.forEach((host, at) -> queue(handle, host, at));
  }

  private static void queue(Handle handle, String host, long at) {
    handle
        .createUpdate(
            """
            insert into host (name, due_at, free_at, token) values (:host, :at, 0, 0)
            on conflict (name) do update set due_at = :at where host.due_at > :at""")
        .bind("host", host)
        .bind("at", at)
        .execute();
  }

  /** When an item of a host is due. */
  record Due(String host, long at) {}
}
