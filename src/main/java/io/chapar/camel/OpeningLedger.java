package io.chapar.camel;

import io.chapar.ledger.Ledger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The ledger, which a thread of its own opens and makes ready while the routes are read. */
final class OpeningLedger implements Supplier<Ledger>, AutoCloseable {
  private static final Executor THREAD = work -> new Thread(work, "ledger").start();

  private final CompletableFuture<Ledger> opened;
  private final CompletableFuture<Void> ready;

  OpeningLedger(Supplier<Ledger> open, Consumer<Ledger> makeReady) {
    this.opened = CompletableFuture.supplyAsync(open, THREAD);
    this.ready = opened.thenAccept(makeReady);
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
