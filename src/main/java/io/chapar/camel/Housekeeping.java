package io.chapar.camel;

import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, once an hour, what the ledger need not remember any longer. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Ledger ledger;
  private final Duration keep;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "housekeeping"));

  Housekeeping(Ledger ledger, Duration keep) {
    this.ledger = ledger;
    this.keep = keep;
    pool.scheduleWithFixedDelay(this::prune, 1, 60, TimeUnit.MINUTES);
  }

  private void prune() {
    try {
      int forgotten = 0;
      int more;
      do {
        more = ledger.pruning().prune(keep);
        forgotten += more;
      } while (more > 0 && !pool.isShutdown());
      if (forgotten > 0) {
        LOG.info("{} rows of the ledger older than {} forgotten", forgotten, keep);
      }
    } catch (TemporaryFailure e) {
      LOG.warn("housekeeping waits: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
