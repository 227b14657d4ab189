package io.chapar.camel.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells waiting consumers that their table has new work; without them they look once in a while.
 */
final class Signals {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<LedgerEndpoint.Table, Long> counts = new EnumMap<>(LedgerEndpoint.Table.class);

  void give(LedgerEndpoint.Table table) {
    lock.lock();
    try {
      counts.merge(table, 1L, Long::sum);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  long count(LedgerEndpoint.Table table) {
    lock.lock();
    try {
      return counts.getOrDefault(table, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when a signal came since {@code seen} was counted, or after so many milliseconds. */
  void await(LedgerEndpoint.Table table, long seen, long millis) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (counts.getOrDefault(table, 0L) == seen && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
