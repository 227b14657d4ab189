package io.chapar.camel.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
import io.chapar.ledger.Lease;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Feeds that are due. */
final class FeedWork implements Work<Feed> {
  private final Supplier<Ledger> ledger;

  FeedWork(Supplier<Ledger> ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Lease<Feed>> lease(int most) {
    return ledger.get().feeds().lease(most);
  }

  @Override
  public Optional<Lease<Feed>> leaseSuspect() {
    return ledger.get().feeds().leaseSuspect();
  }

  @Override
  public boolean renew(Lease<Feed> lease) {
    return ledger.get().renewals().feed(lease);
  }

  /** A route that commits no items has still polled. */
  @Override
  public void done(Lease<Feed> lease) {
    Feed feed = lease.record();
    FeedReading nothing = new FeedReading(feed, feed.cursor(), List.of(), true, null);
    ledger.get().feeds().commit(lease, nothing);
  }

  @Override
  public Outcome fail(Lease<Feed> lease, Throwable failure) {
    return ledger.get().feeds().fail(lease, failure);
  }

  @Override
  public String name(Lease<Feed> lease) {
    return "feed " + lease.id();
  }
}
