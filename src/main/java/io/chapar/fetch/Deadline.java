package io.chapar.fetch;

import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.guard.Daemons;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The end of a whole fetch. When it passes, the exchange that is watched then is cancelled, which
 * closes its socket under whatever it waits for: a connection, a handshake, a header or a body.
 */
final class Deadline implements Closeable {
  private static final String ATTRIBUTE = Deadline.class.getName();

  private final Future<?> timer;
  private @Nullable Cancellable watched;
  private boolean passed;

  Deadline(ScheduledExecutorService clock, Duration limit) {
    timer = clock.schedule(this::pass, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized void watch(Cancellable exchange) {
    watched = exchange;
    if (passed) {
      exchange.cancel();
    }
  }

  synchronized boolean hasPassed() {
    return passed;
  }

  /** Lets the connecting side find it. */
  void standIn(HttpContext context) {
    context.setAttribute(ATTRIBUTE, this);
  }

  static boolean hasPassedIn(HttpContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof Deadline deadline && deadline.hasPassed();
  }

  @Override
  public void close() {
    timer.cancel(false);
  }

  private synchronized void pass() {
    passed = true;
    if (watched != null) {
      watched.cancel();
    }
  }

  /** One thread that ends what takes too long. */
  static final class Clock implements Closeable {
    private final ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(1, task -> Daemons.thread("chapar-deadlines", task));
    private final Duration limit;

    Clock(Duration limit) {
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
}
