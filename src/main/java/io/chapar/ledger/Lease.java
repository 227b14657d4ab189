package io.chapar.ledger;

import io.chapar.article.ReportVersion;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one record until its end.
 *
 * @param id of the row that is leased
 * @param epoch by which finishing is fenced
 * @param attempts that failed before this one, in a row
 * @param host whose one request this lease holds; null when none is needed
 */
public record Lease<T>(String id, long epoch, int attempts, @Nullable HostToken host, T record) {

  /** The right to the one request that a host may have. */
  record HostToken(String name, long token) {}

  static Lease<ReportVersion> ofDelivery(ReportVersion version, long epoch, int attempts) {
    return new Lease<>(version.id(), epoch, attempts, null, version);
  }
}
