package io.chapar.camel;

import io.chapar.article.TemporaryFailure;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded broker beside the routes, and again until it runs; the deliveries to it wait
 * in the ledger.
 */
final class BrokerStart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerStart.class);
  private static final String WHO = "queue";
  private static final long AGAIN_SECONDS = 5;

  private final Supplier<EmbeddedBroker> starting;
  private final Troubles troubles;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "broker"));
  private @Nullable EmbeddedBroker broker;

  BrokerStart(Supplier<EmbeddedBroker> starting, Troubles troubles) {
    this.starting = starting;
    this.troubles = troubles;
    pool.execute(this::start);
  }

  private synchronized void start() {
    try {
      broker = starting.get();
      if (troubles.over(WHO)) {
        LOG.info("the embedded broker runs");
      }
    } catch (TemporaryFailure e) {
      if (troubles.has(WHO, String.valueOf(e.getMessage()))) {
        LOG.error("{}", e.getMessage());
      }
      pool.schedule(this::start, AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public synchronized void close() {
    pool.shutdownNow();
    if (broker != null) {
      broker.close();
    }
  }
}
