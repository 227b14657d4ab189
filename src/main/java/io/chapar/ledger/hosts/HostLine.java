package io.chapar.ledger.hosts;

import io.chapar.article.Conduct;
import io.chapar.ledger.lease.Lease.HostToken;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that stand in line to be asked for an item, by their conduct and by the feed of the
 * item. What is read of it is as much as is leased, however long the line is.
 */
public final class HostLine {
  /** Hosts that are lined up in one transaction. */
  public static final int TOGETHER = 500;

  public static final String EXTEND =
      """
      update host set feed = (
        select item.feed from item
        where item.host = host.name and item.state = 'due' and item.due_at <= :now
          and item.owner is null and item.ends = 0
        order by item.due_at limit 1)
      where name in (
        select name from host where feed is null and due_at <= :now and free_at <= :now
        order by due_at limit :most <skipLocked>)
      returning name, feed""";

  public static final String FEEDS =
      """
      with recursive waiting(feed) as (
        select (select min(feed) from host
          where conduct = :conduct and feed is not null and feed > :after)
        union all
        select (select min(host.feed) from host
          where host.conduct = :conduct and host.feed is not null
            and host.feed > waiting.feed)
        from waiting where waiting.feed is not null)
      select feed from waiting where feed is not null limit :most""";

  public static final String TAKE =
      """
      update host set free_at = :until, token = token + 1, feed = null where name = (
        select name from host
        where conduct = :conduct and feed = :feed and free_at <= :now
        order by due_at limit 1 <skipLocked>)
      returning name, token, conduct""";

  private HostLine() {}

  /** Lines up hosts whose next item has come due; the number of those that were looked at. */
  public static int extend(Handle handle, long now) {
    List<Found> found =
        handle
            .createQuery(EXTEND)
            .bind("now", now)
            .bind("most", TOGETHER)
            .map((rs, context) -> new Found(rs.getString(1), rs.getString(2)))
            .list();
    found.stream()
        .filter(host -> host.feed() == null)
        .forEach(host -> postpone(handle, host.name()));
    return found.size();
  }

  /**
   * @param feed null where no item is due
   */
  private record Found(String name, @Nullable String feed) {}

  /**
   * By a statement of its own: the one that locked the row may not see an item that came meanwhile
   * (PostgreSQL's manual, 13.2.1), and it would wait for ever.
   */
  private static void postpone(Handle handle, String host) {
    handle
        .createUpdate(
            """
            update host set due_at = coalesce(
              (select min(due_at) from item
                where host = :host and state = 'due' and owner is null and ends = 0),
              :never)
            where name = :host""")
        .bind("host", host)
        .bind("never", Hosts.NEVER)
        .execute();
  }

  /**
   * The feeds that have hosts of this conduct in line, by name.
   *
   * @param after which name
   * @param most at most so many
   */
  public static List<String> feeds(Handle handle, Conduct conduct, String after, int most) {
    return handle
        .createQuery(FEEDS)
        .bind("conduct", conduct.ordinal())
        .bind("after", after)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** Takes the host of a feed whose item has waited longest; empty when none is free. */
  public static Optional<HostToken> take(
      Handle handle, Conduct conduct, String feed, long now, long until) {
    return handle
        .createQuery(TAKE)
        .bind("until", until)
        .bind("conduct", conduct.ordinal())
        .bind("feed", feed)
        .bind("now", now)
        .map((rs, context) -> new HostToken(rs))
        .findOne();
  }
}
