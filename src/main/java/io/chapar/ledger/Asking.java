package io.chapar.ledger;

import java.time.Duration;

/** For how long the database has been asked without a word of it. */
final class Asking {
  private int asking;
  private long sinceNanos;

  synchronized void begins() {
    if (asking++ == 0) {
      sinceNanos = System.nanoTime();
    }
  }

  synchronized void answered() {
    sinceNanos = System.nanoTime();
  }

  synchronized void ends() {
    asking--;
  }

  /** Zero when nobody asks. */
  synchronized Duration inVain() {
    return asking == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - sinceNanos);
  }
}
