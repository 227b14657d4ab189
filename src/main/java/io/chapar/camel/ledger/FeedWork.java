package io.chapar.camel.ledger;

import io.chapar.article.Conduct;
import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.lease.Shares;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Feeds that are due. */
final class FeedWork implements Work<Feed> {
  private final Supplier<Ledger> ledger;
  private final Shares shares;

  FeedWork(Supplier<Ledger> ledger, Shares shares) {
    this.ledger = ledger;
    this.shares = shares;
  }

  @Override
  public int slots(int concurrent) {
    return shares.total();
  }

  @Override
  public List<Lease<Feed>> lease(int most) {
    return ledger.get().feeds().lease(shares, most);
  }

  @Override
  public void begun(Lease<Feed> lease) {
    shares.begin(lease.conduct(), lease.id());
  }

  @Override
  public void ended(Lease<Feed> lease) {
    shares.end(lease.conduct(), lease.id());
  }

  @Override
  public void saw(Lease<Feed> lease, Conduct conduct) {
    ledger.get().conducts().note(lease, conduct);
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
  public String source(Lease<Feed> lease) {
    return name(lease);
  }

  @Override
  public String name(Lease<Feed> lease) {
    return "feed " + lease.id();
  }
}
