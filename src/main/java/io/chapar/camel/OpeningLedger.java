package io.chapar.camel;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.feeds.WatchedFeed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger, which a thread of its own opens and makes ready while the routes are read. */
final class OpeningLedger implements Supplier<Ledger>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningLedger.class);
  private static final Executor THREAD = work -> new Thread(work, "ledger").start();

  private final CompletableFuture<Ledger> opened;
  private final CompletableFuture<Void> ready;

  OpeningLedger(
      Function<LedgerSettings, Ledger> opening, LedgerSettings settings, List<WatchedFeed> feeds) {
    this.opened = CompletableFuture.supplyAsync(() -> opening.apply(settings), THREAD);
    this.ready = opened.thenAccept(ledger -> makeReady(ledger, settings.node(), feeds));
  }

  private static void makeReady(Ledger ledger, String node, List<WatchedFeed> feeds) {
    ledger.reclaim(node).forEach(LOG::error);
    ledger.dueTimes().bringBack().forEach(LOG::warn);
    ledger.feeds().watch(feeds);
  }

  /** Waits until it is ready, or fails as opening it or making it ready did. */
  @Override
  public Ledger get() {
    try {
      ready.join();
      return opened.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Also one that is still being opened, or could not be made ready. */
  @Override
  public void close() {
    ready.exceptionally(failure -> null).join();
    opened.thenAccept(Ledger::close).exceptionally(failure -> null).join();
  }
}
