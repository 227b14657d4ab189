package io.chapar.ledger;

import io.chapar.ledger.Database.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Commits together what waits together: a database with one writer syncs its disk once for all of
 * it. Each work has a savepoint of its own, so that one that fails undoes nothing of the others; a
 * work has ended only when the commit has.
 */
final class GroupCommit {
  private static final int MOST = 64;

  private final ReentrantLock writer = new ReentrantLock();
  private final Queue<Unit<?>> waiting = new ArrayDeque<>();

  /** Runs units in one transaction, or throws and nothing is changed. */
  interface Transaction {
    void in(TransactionBody body);
  }

  /** What is done in it. */
  interface TransactionBody {
    void run(Handle handle, long now);
  }

  <T> T run(Work<T> work, Transaction transaction) {
    Unit<T> unit = new Unit<>(work);
    synchronized (waiting) {
      waiting.add(unit);
    }
    writer.lock();
    try {
      while (!unit.ended) {
        commit(next(), transaction);
      }
    } finally {
      writer.unlock();
    }
    return unit.result();
  }

  private List<Unit<?>> next() {
    List<Unit<?>> units = new ArrayList<>();
    synchronized (waiting) {
      while (units.size() < MOST && !waiting.isEmpty()) {
        units.add(waiting.remove());
      }
    }
    return units;
  }

  private static void commit(List<Unit<?>> units, Transaction transaction) {
    try {
      transaction.in((handle, now) -> units.forEach(unit -> unit.run(handle, now)));
    } catch (RuntimeException | Error e) {
      units.forEach(unit -> unit.failure = e);
    } finally {
      units.forEach(unit -> unit.ended = true);
    }
  }

  /** One work; touched only by who holds the writer's lock, and by its owner afterwards. */
  private static final class Unit<T> {
    private static final String SAVEPOINT = "unit";

    private final Work<T> work;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean ended;

    Unit(Work<T> work) {
      this.work = work;
    }

    void run(Handle handle, long now) {
      handle.savepoint(SAVEPOINT);
      try {
        value = work.in(handle, now);
        handle.releaseSavepoint(SAVEPOINT);
      } catch (RuntimeException | Error e) {
        failure = e;
        handle.rollbackToSavepoint(SAVEPOINT);
      }
    }

    @SuppressWarnings("NullAway") // a work gives no null
    T result() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
      return value;
    }
  }
}
