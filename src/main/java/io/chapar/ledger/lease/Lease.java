package io.chapar.ledger.lease;

import io.chapar.article.Conduct;
import io.chapar.article.ReportVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one record until its end.
 *
 * @param id of the row that is leased
 * @param epoch by which finishing is fenced
 * @param attempts that failed before this one, in a row
 * @param replays how often a person asked for this delivery again; 0 for all else
 * @param host whose one request this lease holds; null when none is needed
 * @param trace in which the work goes on, as W3C Trace Context writes it; null when none is known
 * @param routes the version of the routes that work on it; null when none do
 */
public record Lease<T>(
    String id,
    long epoch,
    int attempts,
    int replays,
    @Nullable HostToken host,
    @Nullable String trace,
    @Nullable String routes,
    T record) {

  public Lease(String id, long epoch, int attempts, @Nullable HostToken host, T record) {
    this(id, epoch, attempts, 0, host, null, null, record);
  }

  /** The right to the one request that a host may have. */
  public record HostToken(String name, long token, Conduct conduct) {
    public HostToken(ResultSet rs) throws SQLException {
      this(rs.getString("name"), rs.getLong("token"), Conduct.values()[rs.getInt("conduct")]);
    }
  }

  /** How its host behaved before; quick where it needs none. */
  public Conduct conduct() {
    return host == null ? Conduct.QUICK : host.conduct();
  }

  /** The same, as these routes work on it. */
  public Lease<T> by(@Nullable String version) {
    return new Lease<>(id, epoch, attempts, replays, host, trace, version, record);
  }

  public static Lease<ReportVersion> ofDelivery(
      ReportVersion version, long epoch, int attempts, int replays, @Nullable String trace) {
    return new Lease<>(version.id(), epoch, attempts, replays, null, trace, null, version);
  }
}
