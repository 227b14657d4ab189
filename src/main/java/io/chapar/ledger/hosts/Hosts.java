package io.chapar.ledger.hosts;

import io.chapar.ledger.database.Dialect;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.Lease.HostToken;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The host rows: each the token of the one request that a host may have at a time, over all nodes,
 * and the head of the queue of its items. One that has an item due and is free stands in line,
 * under the feed of that item, until somebody takes it.
 */
public final class Hosts {
  /** The longest that the watch list says for a feed and for those of a host; null without any. */
  private static final String LISTED_DELAY =
      """
      (select max(delay) from (
        select delay from feed where name = :feed and state = 'watched'
        union all
        select delay from feed
        where host = :host and delay is not null and state = 'watched') as said)\
      """;

  public static final long NEVER = Long.MAX_VALUE;

  private final Dialect dialect;
  private final long delay;

  /**
   * @param delay in milliseconds, from the end of one request to the start of the next
   */
  public Hosts(Dialect dialect, long delay) {
    this.dialect = dialect;
    this.delay = delay;
  }

  /** Takes the host if it is free. */
  public Optional<HostToken> take(Handle handle, String host, long now, long until) {
    return handle
        .createQuery(
            """
            insert into host (name, due_at, free_at, token) values (:host, :never, :until, 1)
            on conflict (name) do update set free_at = :until, token = host.token + 1, feed = null
            where host.free_at <= :now
            returning name, token, conduct\
            """)
        .bind("host", host)
        .bind("never", NEVER)
        .bind("until", until)
        .bind("now", now)
        .map((rs, context) -> new HostToken(rs))
        .findOne();
  }

  /** The same after a request for no feed. */
  public void release(Handle handle, @Nullable HostToken held, long now, long pause) {
    release(handle, held, null, now, pause);
  }

  /**
   * Gives the host back, to be asked again after our delay, the one of its robots.txt, or the pause
   * it asked for: the longest of them. In place of our delay stands the one that the watch list
   * says for this feed, or for one of this host, the longest of them. One that is no longer held
   * keeps its time, but waits no longer than until its next item is due.
   *
   * @param feed for which it was asked; null for none
   */
  public void release(
      Handle handle, @Nullable HostToken held, @Nullable String feed, long now, long pause) {
    if (held == null) {
      return;
    }
    dialect.lockRow(handle, "host", held.name());
    int given =
        handle
            .createUpdate(
                """
                update host set feed = null,
                  free_at = :now + (
                    select max(wait) from (
                      select crawl_delay as wait
                      union all select cast(:pause as bigint)
                      union all select coalesce(<listed>, :delay)) as waits),
                  due_at = coalesce(
                  (select min(due_at) from item where host = :host and state = 'due' and ends = 0),
                  :never)
                where name = :host and token = :token\
                """)
            .bind("now", now)
            .define("listed", LISTED_DELAY)
            .bind("pause", pause)
            .bind("delay", delay)
            .bind("feed", feed)
            .bind("host", held.name())
            .bind("never", NEVER)
            .bind("token", held.token())
            .execute();
    if (given == 0) {
      queue(handle, held.name());
    }
  }

  /** Puts a host into the queue from its earliest item on, where it stands later. */
  private static void queue(Handle handle, String host) {
    handle
        .createUpdate(
            """
            update host set due_at = (
              select min(due_at) from item where host = :host and state = 'due' and ends = 0)
            where name = :host and due_at > (
              select min(due_at) from item where host = :host and state = 'due' and ends = 0)\
            """)
        .bind("host", host)
        .execute();
  }

  /**
   * The same after a failure. A pause is of the host that asked for it: the one to which the held
   * one sent on, and that one itself only where both are one site.
   */
  public void release(Handle handle, @Nullable HostToken held, long now, Failure failure) {
    release(handle, held, null, now, failure);
  }

  /** The same after a request for a feed; null for none. */
  public void release(
      Handle handle, @Nullable HostToken held, @Nullable String feed, long now, Failure failure) {
    String asking = failure.server() == null ? null : Keys.host(failure.server(), "");
    boolean others = asking != null && held != null && !site(asking).equals(site(held.name()));
    if (asking != null && failure.pause() > 0 && (held == null || !asking.equals(held.name()))) {
      pause(handle, asking, now + failure.pause());
    }
    release(handle, held, feed, now, others ? 0 : failure.pause());
  }

  private static String site(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  /** Who holds the host meanwhile can no longer give it back before that. */
  private static void pause(Handle handle, String host, long until) {
    handle
        .createUpdate(
            """
            insert into host (name, due_at, free_at, token) values (:host, :never, :until, 0)
            on conflict (name) do update set token = host.token + 1, feed = null,
              free_at = case when host.free_at > :until then host.free_at else :until end\
            """)
        .bind("host", host)
        .bind("never", NEVER)
        .bind("until", until)
        .execute();
  }

  /** Puts hosts into the queue, each from its earliest new item on; in one order, against locks. */
  public void queue(Handle handle, Collection<Due> items) {
    TreeMap<String, Long> earliest = new TreeMap<>();
    items.forEach(item -> earliest.merge(item.host(), item.at(), Math::min));
    earliest.forEach((host, at) -> queue(handle, host, at));
  }

  private static void queue(Handle handle, String host, long at) {
    handle
        .createUpdate(
            """
            insert into host (name, due_at, free_at, token) values (:host, :at, 0, 0)
            on conflict (name) do update set due_at = :at where host.due_at > :at\
            """)
        .bind("host", host)
        .bind("at", at)
        .execute();
  }

  /** When an item of a host is due. */
  public record Due(String host, long at) {}
}
