package io.chapar.ledger.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/** For how long the database has been asked without a word of it. */
final class ReachabilityTimer {
  private final LongSupplier nanos;
  private int asking;
  private int working;
  private long sinceNanos;

  /**
   * @param nanos of a clock that only goes on
   */
  ReachabilityTimer(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized void begins() {
    if (asking++ == 0) {
      sinceNanos = nanos.getAsLong();
    }
  }

  synchronized void answered() {
    sinceNanos = nanos.getAsLong();
  }

  synchronized void ends() {
    asking--;
  }

  /** From now on it is at work for one, while the others wait for that and not for its word. */
  synchronized void works() {
    working++;
  }

  synchronized void rests() {
    working--;
    answered();
  }

  /** Zero when nobody asks, and while it is at work. */
  synchronized Duration inVain() {
    return asking == 0 || working > 0
        ? Duration.ZERO
        : Duration.ofNanos(nanos.getAsLong() - sinceNanos);
  }
}
