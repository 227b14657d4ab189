package io.chapar.camel.ledger;

import io.chapar.article.HubRequest;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import java.util.List;
import java.util.function.Supplier;

/** Hubs that are to be asked. */
final class HubWork implements Work<HubRequest> {
  private final Supplier<Ledger> ledger;

  HubWork(Supplier<Ledger> ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Lease<HubRequest>> lease(int most) {
    return ledger.get().hubs().lease(most);
  }

  @Override
  public void done(Lease<HubRequest> lease) {
    ledger.get().hubs().done(lease);
  }

  @Override
  public Outcome fail(Lease<HubRequest> lease, Throwable failure) {
    return ledger.get().hubs().fail(lease, failure);
  }

  @Override
  public String source(Lease<HubRequest> lease) {
    return name(lease);
  }

  @Override
  public String name(Lease<HubRequest> lease) {
    return "hub of feed " + lease.id();
  }
}
