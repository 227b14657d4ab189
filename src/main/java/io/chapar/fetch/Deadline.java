package io.chapar.fetch;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
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
}
