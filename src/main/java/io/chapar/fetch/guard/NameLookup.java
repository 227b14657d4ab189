package io.chapar.fetch.guard;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks DNS within a time limit. The system's lookup cannot be interrupted, so it runs on threads of
 * its own, few enough that a dead DNS server piles up nothing.
 */
public final class NameLookup implements Closeable {
  /** Asks the system; blocks as long as the system likes. */
  public interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /**
   * The system goes on looking when nobody waits any more: what three rounds of all slots for hosts
   * that let us wait may leave behind. Threads that are not needed are not there.
   */
  private static final int THREADS = 128;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> Daemons.thread("chapar-dns", task));
  private final Names names;
  private final Duration limit;

  public NameLookup(Names names, Duration limit) {
    this.names = names;
    this.limit = limit;
    threads.allowCoreThreadTimeOut(true);
  }

  public InetAddress[] find(String host) throws UnknownHostException {
    Future<InetAddress[]> answer = threads.submit(() -> names.of(host));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SlowLookup(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SlowLookup(host);
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } finally {
      answer.cancel(false);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** DNS gave no answer in time, which says nothing of the host. */
  public static final class SlowLookup extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    SlowLookup(String host) {
      super(host);
    }
  }
}
