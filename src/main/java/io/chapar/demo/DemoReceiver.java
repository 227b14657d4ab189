package io.chapar.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.chapar.article.ReportVersion;
import io.chapar.deliver.WebhookVerifier;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Takes the webhook: 401 where the signature is wrong, 400 where the body is no record, 500 once so
 * that a retry is seen, otherwise 204.
 */
final class DemoReceiver implements AutoCloseable {
  private static final int FAILS_AT = 3;
  private static final int MOST_BYTES = 10_000_000;

  private final WebhookVerifier verifier;
  private final Arrivals arrivals;
  private final Consumer<ReportVersion> onRefusal;
  private final AtomicInteger deliveries = new AtomicInteger();
  private final AtomicInteger wrongSignatures = new AtomicInteger();
  private final LocalServer server;

  /**
   * @param secret that the sender signs with, {@code whsec_…}
   * @param onRefusal is told which report was answered by 500
   */
  DemoReceiver(String secret, Arrivals arrivals, Consumer<ReportVersion> onRefusal)
      throws IOException {
    this.verifier = new WebhookVerifier(secret, Clock.systemUTC());
    this.arrivals = arrivals;
    this.onRefusal = onRefusal;
    this.server = new LocalServer(this::answer);
  }

  String address() {
    return server.address() + "/webhook";
  }

  int wrongSignatures() {
    return wrongSignatures.get();
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    if (!isSigned(exchange, body)) {
      wrongSignatures.incrementAndGet();
      return Reply.empty(401);
    }
    try {
      return Reply.empty(take(Bodies.eventData(body)));
    } catch (IOException e) {
      return Reply.text(400, "text/plain; charset=utf-8", String.valueOf(e.getMessage()));
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    Headers headers = exchange.getRequestHeaders();
    return verifier.verify(
        headers.getFirst("webhook-id"),
        headers.getFirst("webhook-timestamp"),
        headers.getFirst("webhook-signature"),
        body);
  }

  private int take(ReportVersion report) {
    if (deliveries.incrementAndGet() == FAILS_AT) {
      onRefusal.accept(report);
      return 500;
    }
    arrivals.add(Subscriber.WEBHOOK, report);
    return 204;
  }

  @Override
  public void close() {
    server.close();
  }
}
