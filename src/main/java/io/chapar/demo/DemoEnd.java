package io.chapar.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the demo ends: after a time, or when somebody says so. Safe for use by many threads. */
public final class DemoEnd {
  private final CountDownLatch come = new CountDownLatch(1);
  private final Optional<Duration> after;

  /**
   * @param after the start of the node; empty when only {@link #come} ends it
   */
  public DemoEnd(Optional<Duration> after) {
    this.after = after;
  }

  public void come() {
    come.countDown();
  }

  /** Waits at most so long; true when the end has come. */
  boolean comesWithin(Duration pause, Duration elapsed) throws InterruptedException {
    return come.await(pause.toMillis(), TimeUnit.MILLISECONDS)
        || after.filter(end -> elapsed.compareTo(end) >= 0).isPresent();
  }
}
