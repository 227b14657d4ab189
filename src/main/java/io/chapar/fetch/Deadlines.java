package io.chapar.fetch;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One thread that ends what takes too long. */
final class Deadlines implements Closeable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, task -> Daemons.thread("chapar-deadlines", task));
  private final Duration limit;

  Deadlines(Duration limit) {
    this.limit = limit;
    clock.setRemoveOnCancelPolicy(true);
  }

  Deadline start() {
    return new Deadline(clock, limit);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
