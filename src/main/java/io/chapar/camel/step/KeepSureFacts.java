package io.chapar.camel.step;

import io.chapar.article.Facts;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code keep-sure-facts}: leaves out of a report, for the subscriber of one route, the facts that
 * are not sure enough for it.
 */
public final class KeepSureFacts {
  /** The exchange's property that says how sure is sure enough, from 0 to 1. */
  static final String LEAST = "confidence";

  private static final double USUAL = 0.8;

  /**
   * @param least null for the usual 0.8
   */
  public ReportVersion keep(
      ReportVersion version, @ExchangeProperty(LEAST) @Nullable Double least) {
    Report report = version.report();
    Facts sure = report.facts().atLeast(least == null ? USUAL : least);
    return version.with(report.article().blocks(), sure);
  }
}
