package io.chapar.camel.broker;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.trouble.HealthIssues;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded broker beside the routes, and again whenever it does not run: its port was
 * taken, or its disk full. The deliveries to it wait in the ledger.
 */
final class BrokerStart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerStart.class);
  private static final String WHO = "queue";
  private static final long LOOK_SECONDS = 2;
  private static final long FIRST_SECONDS = 60;

  private final Supplier<EmbeddedBroker> starting;
  private final HealthIssues troubles;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "broker"));
  private @Nullable EmbeddedBroker broker;
  private final CountDownLatch tried = new CountDownLatch(1);
  private boolean closed;

  BrokerStart(Supplier<EmbeddedBroker> starting, HealthIssues troubles) {
    this.starting = starting;
    this.troubles = troubles;
  }

  /** From now on. */
  void begin() {
    pool.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void look() {
    if (!closed && (broker == null || !broker.runs())) {
      try {
        start();
      } finally {
        tried.countDown();
      }
    }
  }

  /** Until it was tried to start it once, whether it runs then or not; a while at most. */
  void await() throws InterruptedException {
    if (!tried.await(FIRST_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("the embedded broker takes long to start");
    }
  }

  private void start() {
    try {
      end();
      broker = starting.get();
      if (troubles.over(WHO)) {
        LOG.info("the embedded broker runs");
      }
    } catch (TemporaryFailure e) {
      if (troubles.has(WHO, String.valueOf(e.getMessage()))) {
        LOG.error("{}", e.getMessage());
      }
    }
  }

  private void end() {
    EmbeddedBroker ending = broker;
    broker = null;
    if (ending != null) {
      ending.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    pool.shutdownNow();
    end();
  }
}
