package io.chapar.camel.watch;

import io.chapar.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the ledger at the start, once in a while, and as soon as an answer of it shows damage. A
 * node on a damaged ledger goes on and says so: what it still takes is in the tables, from which
 * the indexes can be made anew, whereas what feeds no longer show when it comes back is lost.
 */
public final class LedgerCheck implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);
  private static final long LOOK_SECONDS = 1;
  private static final long SOONEST = TimeUnit.MINUTES.toNanos(1);

  private final Ledger ledger;
  private final long every;
  private long checked;
  private String said = "";
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "ledger-check"));

  public LedgerCheck(Ledger ledger, Duration every) {
    this.ledger = ledger;
    this.every = every.toNanos();
    this.checked = System.nanoTime() - this.every;
    pool.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      long wait = ledger.isSuspected() ? Math.min(SOONEST, every) : every;
      if (System.nanoTime() - checked >= wait) {
        checked = System.nanoTime();
        ledger.check();
      }
      say(ledger.damage().orElse(""));
    } catch (RuntimeException | Error e) { // a task that throws is never run again
      if (!pool.isShutdown()) {
        LOG.warn("the check of the ledger waits: {}", e.getMessage());
      }
    }
  }

  private void say(String damage) {
    if (damage.equals(said)) {
      return;
    }
    if (damage.isEmpty()) {
      LOG.info("the ledger is whole");
    } else {
      LOG.error("{}", damage);
    }
    said = damage;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
