package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Scrape;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Answers Prometheus: a bounded number at once, so that health is always answered. */
final class MetricsHandler {
  private static final int AT_ONCE = 4;

  private final RequestGuard gate;
  private final Scrape scrape;
  private final Supplier<Optional<Ledger>> ledger;
  private final Health health;
  private final Semaphore free = new Semaphore(AT_ONCE);

  MetricsHandler(
      RequestGuard gate, Scrape scrape, Supplier<Optional<Ledger>> ledger, Health health) {
    this.gate = gate;
    this.scrape = scrape;
    this.ledger = ledger;
    this.health = health;
  }

  HttpReply answer(HttpExchange http) {
    return gate.refuseTool(http).orElseGet(this::text);
  }

  private HttpReply text() {
    if (!free.tryAcquire()) {
      return HttpReply.problem(HttpReply.LATER, "too many requests at once");
    }
    try {
      String text = scrape.text(ledger.get(), health::isReady, () -> health.warnings().size());
      return new HttpReply(HttpReply.OK, Scrape.TYPE, text.getBytes(StandardCharsets.UTF_8));
    } finally {
      free.release();
    }
  }
}
