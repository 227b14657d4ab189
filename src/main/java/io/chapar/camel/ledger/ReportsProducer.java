package io.chapar.camel.ledger;

import io.chapar.article.FeedItem;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.ledger.lease.Lease;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** {@code to: ledger:reports}. The body is then the new version, or stays when none was made. */
final class ReportsProducer extends DefaultProducer {
  private final LedgerEndpoint endpoint;
  private @Nullable String routes;

  ReportsProducer(LedgerEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    routes = endpoint.versions().now();
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    Report report = exchange.getMessage().getMandatoryBody(Report.class);
    HeldLease<FeedItem> held = HeldLease.of(exchange, FeedItem.class);
    Optional<ReportVersion> version =
        endpoint.ledger().reports().commit(lease(held), report, endpoint.traces().of(exchange));
    if (held != null) {
      held.committed();
    }
    version.ifPresent(
        made -> {
          endpoint.metrics().reported(made);
          exchange.getMessage().setBody(made);
          endpoint.signals().give(LedgerEndpoint.Table.REPORTS);
        });
  }

  /** The route that leased the item may be older than the one that commits its report. */
  private @Nullable Lease<FeedItem> lease(@Nullable HeldLease<FeedItem> held) {
    return held == null
        ? null
        : held.lease().by(endpoint.versions().later(held.lease().routes(), routes));
  }
}
