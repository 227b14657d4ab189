package io.chapar.admin;

import io.chapar.article.TemporaryFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads of a ledger that may answer nothing for long, such as a database whose machine hangs: who
 * asks is told so soon, while the read goes on until the ledger itself gives it up.
 */
final class Reads {
  private final ExecutorService pool = Executors.newCachedThreadPool(YieldingPool::daemon);
  private final AtomicInteger silent = new AtomicInteger();
  private final Duration longest;

  /**
   * @param longest that anybody waits for one
   */
  Reads(Duration longest) {
    this.longest = longest;
  }

  /** Whether one of them has been answered by nothing for as long as anybody waits. */
  boolean areSilent() {
    return silent.get() > 0;
  }

  TemporaryFailure silence() {
    String length = longest.toSeconds() + " s";
    return new TemporaryFailure(
        "the ledger has answered nothing for " + length + "; see the runbook, ChaparLedgerAway");
  }

  /**
   * @param after is run when the read has really ended
   * @throws RuntimeException as the read does
   * @throws TemporaryFailure when the read takes too long
   */
  <T> T answer(Supplier<T> read, Runnable after) {
    CompletableFuture<T> reading = CompletableFuture.supplyAsync(read, pool);
    reading.whenComplete((answer, failure) -> after.run());
    try {
      return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      silent.incrementAndGet();
      reading.whenComplete((answer, failure) -> silent.decrementAndGet());
      throw silence();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TemporaryFailure("the node ends");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
