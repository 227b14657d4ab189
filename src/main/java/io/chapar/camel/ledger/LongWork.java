package io.chapar.camel.ledger;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.text.Durations;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of what is in work here, so that a route may delay, throttle and redeliver for
 * longer than a lease. Not for ever: work that hangs loses its lease after {@link #MOST} of them.
 * It still holds a place of its route, which the node's health says until it ends.
 */
final class LongWork {
  static final int MOST = 30;

  private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

  private final Duration lease;
  private final HealthIssues troubles;
  private final Set<Held> held = ConcurrentHashMap.newKeySet();

  LongWork(Duration lease, HealthIssues troubles) {
    this.lease = lease;
    this.troubles = troubles;
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
    private volatile boolean hangs;

    private Held(String name, BooleanSupplier renewal, long since) {
      this.name = name;
      this.renewal = renewal;
      this.since = since;
    }

    @Override
    public void close() {
      held.remove(this);
      if (hangs) {
        troubles.over(name);
      }
    }

    /** Renewed no more, though it goes on. */
    private void leave(String what) {
      held.remove(this);
      hangs = true;
      troubles.warns(name, what);
      LOG.warn("{} {}", name, what);
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
        each.leave(
            "has been in work for "
                + Durations.rounded(age)
                + ", holds a place of its route, and is not renewed again: does it hang?");
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
