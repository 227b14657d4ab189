package io.chapar.admin;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a JDK server, which has one wait for whoever sends no more of a request or takes
 * no more of an answer. When all are taken, the one that has waited longest for its client gives
 * way: so that no number of idle connections keeps a probe from its answer.
 */
final class YieldingPool implements Executor, AutoCloseable {
  private final Set<Thread> waiting = new LinkedHashSet<>();
  private final ThreadPoolExecutor pool;

  YieldingPool(int threads) {
    pool =
        new ThreadPoolExecutor(
            1,
            threads,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            YieldingPool::daemon,
            this::makeRoom);
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "admin");
    thread.setDaemon(true);
    return thread;
  }

  /** What makes an answer, and does not wait for the client. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  @Override
  public void execute(Runnable exchange) {
    pool.execute(
        () -> {
          waits();
          try {
            exchange.run();
          } finally {
            waitsNoLonger();
            Thread.interrupted();
          }
        });
  }

  /**
   * Inside of an exchange: does not give way until the work is done.
   *
   * @throws IOException when it has given way already
   */
  <T> T work(Work<T> work) throws IOException {
    if (!waitsNoLonger()) {
      throw new IOException("another request was answered first");
    }
    try {
      return work.done();
    } finally {
      waits();
    }
  }

  private synchronized void waits() {
    waiting.add(Thread.currentThread());
  }

  private synchronized boolean waitsNoLonger() {
    return waiting.remove(Thread.currentThread());
  }

  /** A thread that is interrupted while it waits for a connection closes this. */
  private synchronized boolean endLongestWait() {
    Iterator<Thread> longest = waiting.iterator();
    if (!longest.hasNext()) {
      return false;
    }
    longest.next().interrupt();
    longest.remove();
    return true;
  }

  private void makeRoom(Runnable exchange, ThreadPoolExecutor full) {
    try {
      if (endLongestWait() && full.getQueue().offer(exchange, 1, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RejectedExecutionException("all threads are at work");
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
