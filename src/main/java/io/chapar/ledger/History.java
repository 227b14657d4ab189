package io.chapar.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report, where its own rows do not remember it: attempts that failed, visits that
 * found nothing new, deliveries that were replayed. The newest {@value #MOST} of each report.
 */
final class History {
  private static final int MOST = 200;

  private static final String OVER =
      """
      insert into history (report, at, what, version, subscriber, node, routes)
      select report, done_at, case when state = 'done' then 'delivered' else state end, version,
        subscriber, node, routes
      from delivery where subscriber = :subscriber and report = :report and version = :version
        and owner is null and state in ('done', 'filtered')\
      """;

  private static final String REPLAYED =
      """
      insert into history (report, at, what, version, subscriber)
      select report, :now, 'replayed', version, subscriber
      from delivery where subscriber = :subscriber and report = :report and version = :version
        and owner is null and state <> 'due'\
      """;

  private History() {}

  /**
   * @param what unread, unchanged, reread, refused, delivered, filtered or replayed
   * @param version and subscriber, of what is about a delivery
   */
  record Entry(
      String report,
      String what,
      @Nullable Integer version,
      @Nullable String subscriber,
      @Nullable String node,
      @Nullable String routes,
      @Nullable String note) {}

  static void add(Handle handle, long now, Entry entry) {
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

  /** Remembers deliveries that are about to be made due again, and how they ended before. */
  static void replay(Handle handle, long now, List<DeliveryWalk.Found> deliveries) {
    for (String sql : List.of(OVER, REPLAYED)) {
      PreparedBatch batch = handle.prepareBatch(sql);
      deliveries.forEach(one -> one.bind(batch).bind("now", now).add());
      batch.execute();
    }
  }

  static List<Explanation.Event> of(Handle handle, String report) {
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
                new Explanation.Event(
                    Instant.ofEpochMilli(rs.getLong("at")),
                    rs.getString("what"),
                    rs.getObject("version") == null ? null : rs.getInt("version"),
                    rs.getString("subscriber"),
                    rs.getString("node"),
                    rs.getString("routes"),
                    rs.getString("note")))
        .list();
  }

  static int prune(Handle handle, long before, int most) {
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
