package io.chapar.fetch;

import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.guard.Daemons;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
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

  /**
   * @throws TemporaryFailure when the client is closed, because the node stops
   */
  Deadline start() {
    try {
      return new Deadline(clock, limit);
    } catch (RejectedExecutionException closed) {
      throw new TemporaryFailure("this node stops, and asks no more", closed);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
