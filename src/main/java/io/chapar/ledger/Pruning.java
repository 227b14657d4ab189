package io.chapar.ledger;

import io.chapar.ledger.alarms.AlarmEvents;
import io.chapar.ledger.conditions.PublisherDays;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.items.RereadItems;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.log.ReportLog;
import io.chapar.ledger.reports.ArticleAddresses;
import io.chapar.ledger.reports.Clusters;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Forgets what is old: a bounded number of rows at a time, so that nobody waits for it. */
public final class Pruning {
  private static final int ROWS = 500;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Database database;

  Pruning(Database database) {
    this.database = database;
  }

  /**
   * Forgets the next rows that are older than {@code keep}: items that their feed no longer shows
   * and of which nothing is due, deliveries that are done, and reports of which no delivery is
   * left.
   *
   * @return how many rows were deleted; 0 when nothing is left to forget
   */
  public int prune(Duration keep) {
    return database.transact(
        (handle, now) -> {
          long before = now - keep.toMillis();
          hosts(handle, before);
          robots(handle, before);
          memories(handle, before);
          History.prune(handle, before, ROWS);
          PublisherDays.prune(handle, before, ROWS);
          AlarmEvents.prune(handle, before, ROWS);
          RereadItems.prune(handle, before, ROWS);
          ArticleAddresses.prune(handle, before, ROWS);
          likenesses(handle, now - Clusters.MEMORY.toMillis());
          return deliveries(handle, before)
              + reports(handle, before)
              + ReportLog.prune(handle, before, ROWS)
              + items(handle, before);
        });
  }

  private static void hosts(Handle handle, long before) {
    handle.execute(
        """
        delete from host where name in (
          select name from host where free_at < ?
            and not exists (select 1 from item where item.host = host.name)
            and not exists (select 1 from feed where feed.host = host.name)
          limit ?)\
        """,
        before,
        ROWS);
  }

  private static void robots(Handle handle, long before) {
    handle.execute(
        "delete from robots where origin in (select origin from robots where until_at < ? limit ?)",
        before,
        ROWS);
  }

  private static void memories(Handle handle, long before) {
    handle.execute(
        """
        delete from site_memory where name in (
          select name from site_memory where learned_at < ? limit ?)\
        """,
        before,
        ROWS);
  }

  /** As many as {@value #ROWS} reports have. */
  private static void likenesses(Handle handle, long before) {
    handle.execute(
        """
        delete from likeness where (band, report) in (
          select band, report from likeness where recorded_at < ? limit ?)\
        """,
        before,
        ROWS * 16);
  }

  private static int deliveries(Handle handle, long before) {
    return deliveries(handle, before, "'done'") + deliveries(handle, before, "'filtered'");
  }

  /**
   * @param state as SQL writes it, so that the index of that state serves
   */
  private static int deliveries(Handle handle, long before, String state) {
    return handle
        .createUpdate(
            """
            delete from delivery where (subscriber, report, version) in (
              select subscriber, report, version from delivery
              where state = <state> and done_at < :before limit :most)\
            """)
        .define("state", state)
        .bind("before", before)
        .bind("most", ROWS)
        .execute();
  }

  /** The last version of a report whose item may come again is kept, to see whether it changed. */
  private static int reports(Handle handle, long before) {
    return handle.execute(
        """
        delete from report where (id, version) in (
          select id, version from report where recorded_at < ?
            and not exists (select 1 from delivery
              where delivery.report = report.id and delivery.version = report.version)
            and not exists (select 1 from item where item.id = report.id)
          limit ?)\
        """,
        before,
        ROWS);
  }

  /**
   * An item was seen a day later than noted at the most; it may still stand in a feed that has not
   * changed since, as long as that is polled.
   */
  private static int items(Handle handle, long before) {
    handle.execute(
        """
        delete from identity where item in (
          select item.id from item left join feed on feed.name = item.feed
          where item.last_seen < ? and item.state <> 'due'
            and (feed.name is null
              or feed.state <> 'watched' and coalesce(feed.polled_at, 0) < ?
              or item.last_seen < feed.read_at - ?)
          limit ?)\
        """,
        before,
        before,
        DAY,
        ROWS);
    return handle.execute(
        """
        delete from item where id in (
          select item.id from item
          where item.last_seen < ? and item.state <> 'due'
            and not exists (select 1 from identity where identity.item = item.id)
          limit ?)\
        """,
        before,
        ROWS);
  }
}
