package io.chapar.ledger.view;

import io.chapar.ledger.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of one report, each as it was stored. */
public final class ReportVersions {
  private static final int MOST = 100;

  private final Database database;

  public ReportVersions(Database database) {
    this.database = database;
  }

  /**
   * @param routes the version of those that made it; null where it is not known
   */
  public record Head(int version, String event, Instant recordedAt, @Nullable String routes) {}

  /** The last {@value #MOST}, the newest first; none of a report that the ledger does not know. */
  public List<Head> of(String report) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select version, event, recorded_at, routes from report where id = :id
                    order by version desc limit :most""")
                .bind("id", report)
                .bind("most", MOST)
                .map(
                    (rs, context) ->
                        new Head(
                            rs.getInt(1),
                            rs.getString(2),
                            Instant.ofEpochMilli(rs.getLong(3)),
                            rs.getString(4)))
                .list());
  }

  /** The record, JSON; empty where there is no such version, or where it is forgotten. */
  public Optional<String> record(String report, int version) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select record from report where id = ? and version = ?")
                .bind(0, report)
                .bind(1, version)
                .mapTo(String.class)
                .findOne());
  }
}
