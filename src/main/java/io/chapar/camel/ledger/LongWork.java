package io.chapar.camel.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of what is in work here, so that a route may delay, throttle and redeliver for
 * longer than a lease. Not for ever: work that hangs loses its lease after {@link #MOST} of them.
 */
final class LongWork {
  static final int MOST = 30;

  private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

  private final Duration lease;
  private final Set<Held> held = ConcurrentHashMap.newKeySet();

  LongWork(Duration lease) {
    this.lease = lease;
  }

  /** Time enough to renew each twice before it ends. */
  Duration pace() {
    return lease.dividedBy(3);
  }

  /** What is in work, from its beginning until it is closed. */
  final class Held implements AutoCloseable {
    private final String name;
    private final BooleanSupplier renewal;
    private final long since;

    private Held(String name, BooleanSupplier renewal, long since) {
      this.name = name;
      this.renewal = renewal;
      this.since = since;
    }

    @Override
    public void close() {
      held.remove(this);
    }
  }

  /**
   * @param renewal says whether the lease was still this node's
   * @param now by the monotonic clock, in nanoseconds
   */
  Held begin(String name, BooleanSupplier renewal, long now) {
    Held begun = new Held(name, renewal, now);
    held.add(begun);
    return begun;
  }

  /** Renews what has been in work for a while. */
  void renew(long now) {
    for (Held each : held) {
      Duration age = Duration.ofNanos(now - each.since);
      if (age.compareTo(lease.multipliedBy(MOST)) > 0) {
        LOG.warn(
            "{} has been in work for {} leases, and is not renewed again: does it hang?",
            each.name,
            MOST);
        each.close();
      } else if (age.compareTo(pace()) >= 0) {
        renew(each);
      }
    }
  }

  /** Where the ledger cannot be used now, it is tried again before the lease ends. */
  private void renew(Held each) {
    try {
      if (!each.renewal.getAsBoolean()) {
        each.close();
      }
    } catch (RuntimeException | Error e) { // which would end all renewals
      LOG.debug("the lease of {} is not renewed", each.name, e);
    }
  }
}
