package io.chapar.camel;

import io.chapar.article.FeedItem;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** {@code to: ledger:reports}. The body is then the new version, or stays when none was made. */
final class ReportsProducer extends DefaultProducer {
  private final LedgerEndpoint endpoint;

  ReportsProducer(LedgerEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    Report report = exchange.getMessage().getMandatoryBody(Report.class);
    HeldLease<FeedItem> held = HeldLease.of(exchange, FeedItem.class);
    Optional<ReportVersion> version =
        endpoint
            .ledger()
            .reports()
            .commit(held == null ? null : held.lease(), report, endpoint.traces().of(exchange));
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
}
