package io.chapar.ledger.deliveries;

import io.chapar.ledger.selection.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the deliveries that a selection names and nobody works on, a bounded part at a time,
 * so that each part fits a short transaction.
 */
final class DeliveryWalk {
  /** Rows that are looked at in one part. */
  static final int ROWS = 1_000;

  /** Of these few are there, and a partial index finds them. */
  private static final Set<String> FEW = Set.of("due", "dead", "held");

  /** The empty text keeps SQLite from going through the primary key, where most are done. */
  private static final String OF_FEW =
      """
      select subscriber, report, version, feed, state from delivery
      where <which> and owner is null
        and (subscriber || '', report, version) > (:subscriberBefore, :reportBefore, :versionBefore)
      order by subscriber || '', report, version limit :most\
      """;

  /** By the reports of the range: each has a row at least, so that the walk knows where it is. */
  private static final String OF_MANY =
      """
      select delivery.subscriber, part.id as report, part.version, part.recorded_at,
        delivery.feed, delivery.state
      from (
        select id, version, recorded_at from report
        where (recorded_at, id, version) > (:at, :reportBefore, :versionBefore)
          and recorded_at >= :since and recorded_at < :until
          and (:report is null or id = :report) and (:feed is null or feed = :feed)
        order by recorded_at, id, version limit :most) part
      left join delivery on delivery.report = part.id and delivery.version = part.version
        and delivery.subscriber in (select name from subscriber)
        and delivery.owner is null and <which>
      order by part.recorded_at, part.id, part.version\
      """;

  private final Selection selection;
  private final boolean few;
  private Place place = new Place(Long.MIN_VALUE, "", "", 0);

  DeliveryWalk(Selection selection) {
    this.selection = selection;
    this.few = FEW.contains(String.valueOf(selection.state())) && selection.report() == null;
  }

  /** One delivery. */
  record Found(String subscriber, String report, int version, String feed, String state) {
    <S extends SqlStatement<S>> S bind(S statement) {
      return statement
          .bind("subscriber", subscriber)
          .bind("report", report)
          .bind("version", version)
          .bind("state", state);
    }
  }

  /**
   * @param found those of the selection among the rows that were looked at
   * @param next where the following part begins; null when this one is the last
   */
  record Part(List<Found> found, @Nullable Place next) {}

  /** After which row the next part begins. */
  record Place(long at, String subscriber, String report, int version) {}

  /** The next part. It is the next one until {@link #passed} says that it was dealt with. */
  Part part(Handle handle) {
    return few ? fewPart(handle) : manyPart(handle);
  }

  void passed(Part part) {
    place = part.next() == null ? place : part.next();
  }

  private Part fewPart(Handle handle) {
    List<Found> found =
        query(handle, OF_FEW)
            .bind("subscriberBefore", place.subscriber())
            .map((rs, context) -> found(rs))
            .list();
    if (found.size() < ROWS) {
      return new Part(found, null);
    }
    Found last = found.get(ROWS - 1);
    return new Part(found, new Place(0, last.subscriber(), last.report(), last.version()));
  }

  private Part manyPart(Handle handle) {
    List<Found> found = new ArrayList<>();
    List<Place> reports = new ArrayList<>();
    query(handle, OF_MANY)
        .bind("at", place.at())
        .map((rs, context) -> reportAndDelivery(rs, found))
        .forEach(at -> addNew(reports, at));
    boolean more = reports.size() == ROWS;
    return new Part(found, more ? reports.get(ROWS - 1) : null);
  }

  private static Place reportAndDelivery(ResultSet rs, List<Found> found) throws SQLException {
    if (rs.getString("subscriber") != null) {
      found.add(found(rs));
    }
    return new Place(rs.getLong("recorded_at"), "", rs.getString("report"), rs.getInt("version"));
  }

  private static void addNew(List<Place> reports, Place at) {
    if (reports.isEmpty() || !reports.get(reports.size() - 1).equals(at)) {
      reports.add(at);
    }
  }

  private Query query(Handle handle, String sql) {
    return selection
        .bind(handle.createQuery(sql))
        .define("which", selection.literally())
        .bind("reportBefore", place.report())
        .bind("versionBefore", place.version())
        .bind("most", ROWS);
  }

  private static Found found(ResultSet rs) throws SQLException {
    return new Found(
        rs.getString("subscriber"),
        rs.getString("report"),
        rs.getInt("version"),
        rs.getString("feed"),
        rs.getString("state"));
  }
}
