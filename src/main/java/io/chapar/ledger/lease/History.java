package io.chapar.ledger.lease;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report, where its own rows do not remember it: attempts that failed, visits that
 * found nothing new, deliveries that were replayed. The newest {@value #MOST} of each report.
 */
public final class History {
  private static final int MOST = 200;

  private History() {}

  /**
   * @param what unread, unchanged, reread, refused, delivered, filtered or replayed
   * @param version and subscriber, of what is about a delivery
   */
  public record Entry(
      String report,
      String what,
      @Nullable Integer version,
      @Nullable String subscriber,
      @Nullable String node,
      @Nullable String routes,
      @Nullable String note) {}

  /**
   * @param what seen (in its feed), created, updated, corrected, withdrawn, unchanged (its page was
   *     read again), unread (its page could not be read), filtered (its route left it out, or that
   *     of a subscriber), delivered, refused (an attempt failed), replayed, reread (there is a new
   *     version because a person had the page read again)
   * @param version of the report; null where it is about the page
   * @param subscriber null where it is about the report
   * @param node that did it; null where it is not known
   * @param routes the version of the routes that did it; null where it is not known
   * @param note the feed in which it was seen, or why it failed
   */
  public record Event(
      Instant at,
      String what,
      @Nullable Integer version,
      @Nullable String subscriber,
      @Nullable String node,
      @Nullable String routes,
      @Nullable String note) {}

  public static void add(Handle handle, long now, Entry entry) {
    handle
        .createUpdate(
            """
            insert into history (report, at, what, version, subscriber, node, routes, note)
            values (:report, :now, :what, :version, :subscriber, :node, :routes, :note)\
            """)
        .bind("report", entry.report())
        .bind("now", now)
        .bind("what", entry.what())
        .bind("version", entry.version())
        .bind("subscriber", entry.subscriber())
        .bind("node", entry.node())
        .bind("routes", entry.routes())
        .bind("note", entry.note())
        .execute();
    handle.execute(
        """
        delete from history where report = ? and at < (
          select min(at) from (
            select at from history where report = ? order by at desc limit ?) newest)\
        """,
        entry.report(),
        entry.report(),
        MOST);
  }

  /** What happened, the newest first. */
  public static List<Event> of(Handle handle, String report) {
    return handle
        .createQuery(
            """
            select at, what, version, subscriber, node, routes, note from history
            where report = :report order by at desc limit :most\
            """)
        .bind("report", report)
        .bind("most", MOST)
        .map(
            (rs, context) ->
                new Event(
                    Instant.ofEpochMilli(rs.getLong("at")),
                    rs.getString("what"),
                    rs.getObject("version") == null ? null : rs.getInt("version"),
                    rs.getString("subscriber"),
                    rs.getString("node"),
                    rs.getString("routes"),
                    rs.getString("note")))
        .list();
  }

  public static int prune(Handle handle, long before, int most) {
    return handle.execute(
        """
        delete from history where at < ? and report in (
          select report from history where at < ? limit ?)\
        """,
        before,
        before,
        most);
  }
}
