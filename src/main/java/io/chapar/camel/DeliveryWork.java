package io.chapar.camel;

import io.chapar.article.ReportVersion;
import io.chapar.ledger.Lease;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What is owed to one subscriber. */
final class DeliveryWork implements Work<ReportVersion> {
  private final Supplier<Ledger> ledger;
  private final String subscriber;
  private final LedgerEndpoint.Start start;
  private final List<Duration> retry;

  DeliveryWork(
      Supplier<Ledger> ledger,
      String subscriber,
      LedgerEndpoint.Start start,
      List<Duration> retry) {
    this.ledger = ledger;
    this.subscriber = subscriber;
    this.start = start;
    this.retry = retry;
  }

  @Override
  public void begin() {
    ledger.get().deliveries().register(subscriber, start == LedgerEndpoint.Start.BEGINNING);
  }

  @Override
  public List<Lease<ReportVersion>> lease(int most) {
    return ledger.get().deliveries().lease(subscriber, most);
  }

  @Override
  public void done(Lease<ReportVersion> lease) {
    ledger.get().deliveries().done(subscriber, lease);
  }

  @Override
  public Outcome fail(Lease<ReportVersion> lease, Throwable failure) {
    return ledger.get().deliveries().fail(subscriber, lease, failure, retry);
  }

  @Override
  public String name(Lease<ReportVersion> lease) {
    return "delivery of " + lease.id() + " v" + lease.record().version() + " to " + subscriber;
  }
}
