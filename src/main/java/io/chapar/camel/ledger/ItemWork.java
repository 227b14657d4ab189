package io.chapar.camel.ledger;

import io.chapar.article.Conduct;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.lease.Shares;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Items that are due. */
final class ItemWork implements Work<FeedItem> {
  private final Supplier<Ledger> ledger;
  private final Shares shares;

  ItemWork(Supplier<Ledger> ledger, Shares shares) {
    this.ledger = ledger;
    this.shares = shares;
  }

  @Override
  public int slots(int concurrent) {
    return shares.total();
  }

  @Override
  public List<Lease<FeedItem>> lease(int most) {
    return ledger.get().items().lease(shares, most);
  }

  @Override
  public void begun(Lease<FeedItem> lease) {
    shares.begin(lease.conduct(), lease.record().feed());
  }

  @Override
  public void ended(Lease<FeedItem> lease) {
    shares.end(lease.conduct(), lease.record().feed());
  }

  @Override
  public void saw(Lease<FeedItem> lease, Conduct conduct) {
    ledger.get().conducts().note(lease, conduct);
  }

  @Override
  public List<String> endExpired() {
    return ledger.get().items().endExpired();
  }

  @Override
  public Optional<Lease<FeedItem>> leaseSuspect() {
    return ledger.get().items().leaseSuspect();
  }

  @Override
  public boolean renew(Lease<FeedItem> lease) {
    return ledger.get().renewals().item(lease);
  }

  @Override
  public void done(Lease<FeedItem> lease) {
    ledger.get().items().done(lease);
  }

  /** A page that is gone after a report was made of it is a withdrawal, not a failure. */
  @Override
  public Outcome fail(Lease<FeedItem> lease, Throwable failure) {
    if (failure instanceof Postponed postponed) {
      return ledger.get().items().postpone(lease, postponed);
    }
    if (isGone(lease, failure) && ledger.get().reports().withdraw(lease)) {
      return new Outcome(Outcome.Next.ENDED, "withdrawn, " + failure.getMessage());
    }
    return ledger.get().items().fail(lease, failure);
  }

  /** At once where its server says so, and where it is missing at the last try too. */
  private boolean isGone(Lease<FeedItem> lease, Throwable failure) {
    return failure instanceof PermanentFailure permanent && permanent.isGone()
        || failure instanceof TemporaryFailure temporary
            && temporary.isMissing()
            && ledger.get().items().isLastTry(lease);
  }

  @Override
  public String source(Lease<FeedItem> lease) {
    return "feed " + lease.record().feed();
  }

  @Override
  public boolean tellsEachTry() {
    return false;
  }

  @Override
  public String name(Lease<FeedItem> lease) {
    return "item " + lease.id() + " of " + lease.record().feed();
  }
}
