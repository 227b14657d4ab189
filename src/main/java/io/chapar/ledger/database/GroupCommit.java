package io.chapar.ledger.database;

import io.chapar.ledger.database.Database.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Commits together what waits together: a database with one writer syncs its disk once for all of
 * it. Where one of them fails, all are undone and the others done again without it; a work has
 * ended only when the commit has.
 */
final class GroupCommit {
  private static final int MOST = 64;

  /** Fair: who commits again and again would take it from those whose work is done already. */
  private final ReentrantLock writer = new ReentrantLock(true);

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
      units.forEach(Unit::end);
    } catch (RuntimeException | Error e) {
      List<Unit<?>> others = units.stream().filter(unit -> !unit.ended).toList();
      if (others.size() == units.size()) {
        others.forEach(unit -> unit.fail(e));
      } else if (!others.isEmpty()) {
        commit(others, transaction);
      }
    }
  }

  /** One work; touched only by who holds the writer's lock, and by its owner afterwards. */
  private static final class Unit<T> {
    private final Work<T> work;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean ended;

    Unit(Work<T> work) {
      this.work = work;
    }

    void run(Handle handle, long now) {
      try {
        value = work.in(handle, now);
      } catch (RuntimeException | Error e) {
        fail(e);
        throw e;
      }
    }

    void end() {
      ended = true;
    }

    void fail(Throwable thrown) {
      failure = thrown;
      ended = true;
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
