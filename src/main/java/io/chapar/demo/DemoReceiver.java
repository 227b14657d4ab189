package io.chapar.demo;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Takes the webhook: 401 where the signature is wrong, 400 where the body is no record, 500 once so
 * that a retry is seen, otherwise 204.
 */
public final class DemoReceiver implements AutoCloseable {
  private static final int FAILS_AT = 3;
  private static final int MOST_BYTES = 10_000_000;

  private final SignatureCheck check;
  private final Arrivals arrivals;
  private final Consumer<ReportVersion> onRefusal;
  private final AtomicInteger deliveries = new AtomicInteger();
  private final AtomicInteger wrongSignatures = new AtomicInteger();
  private final LocalServer server;

  private DemoReceiver(SignatureCheck check, Arrivals arrivals, Consumer<ReportVersion> onRefusal)
      throws IOException {
    this.check = check;
    this.arrivals = arrivals;
    this.onRefusal = onRefusal;
    this.server = new LocalServer(this::answer);
  }

  /**
   * @param onRefusal is told which report was answered by 500
   */
  static DemoReceiver start(
      SignatureCheck check, Arrivals arrivals, Consumer<ReportVersion> onRefusal)
      throws IOException {
    return new DemoReceiver(check, arrivals, onRefusal);
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
    return check.accepts(
        header(exchange, "webhook-id"),
        header(exchange, "webhook-timestamp"),
        header(exchange, "webhook-signature"),
        body);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
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
