package io.chapar.camel.step;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.ledger.HeldLease;
import io.chapar.camel.ledger.LedgerEndpoint;
import io.chapar.deliver.WebhookAnswer;
import io.chapar.text.Durations.Rate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code ask-permission}: asks a receiver by OPTIONS whether deliveries may come, before the first
 * one and then every twelve hours. Stands behind {@code open-envelope}: the delivery says for whom
 * it was asked. Without an origin nothing is asked.
 *
 * <p>Source: CloudEvents 1.0.2, "HTTP 1.1 Web Hooks for Event Delivery", 4.
 */
final class AskPermission implements Processor {
  /** The exchange's property that names the sender, by a DNS name; empty to ask nothing. */
  static final String ORIGIN = "origin";

  /** The exchange's property that has the receiver's address, as the endpoint behind it has. */
  static final String RECEIVER = "receiver";

  private static final String REQUEST_ORIGIN = "WebHook-Request-Origin";
  private static final Duration KEPT = Duration.ofHours(12);

  private final Clock clock;
  private final WebhookAnswer answer;
  private final Map<Asked, Question.Answer<Rate>> permissions = new ConcurrentHashMap<>();

  AskPermission(Clock clock) {
    this.clock = clock;
    this.answer = new WebhookAnswer(clock);
  }

  private record Asked(String origin, String receiver) {}

  @Override
  public void process(Exchange exchange) throws InterruptedException {
    String origin = exchange.getProperty(ORIGIN, "", String.class).strip();
    if (origin.isEmpty()) {
      return;
    }
    Asked asked = new Asked(origin, receiver(exchange));
    Optional<Rate> most =
        permissions
            .computeIfAbsent(asked, known -> new Question.Answer<>(clock, KEPT))
            .get(() -> Optional.ofNullable(ask(asked, exchange)));
    HeldLease.limit(exchange, most.orElse(null));
    exchange.getMessage().setHeader(REQUEST_ORIGIN, origin);
  }

  private static String receiver(Exchange exchange) {
    String receiver = exchange.getProperty(RECEIVER, "", String.class).strip();
    if (receiver.isEmpty()) {
      throw new TemporaryFailure(
          "ask-permission has no receiver; name it in the route by setProperty: { name: receiver,"
              + " … }");
    }
    return receiver;
  }

  private @Nullable Rate ask(Asked asked, Exchange exchange) {
    Question question = new Question("the receiver", "OPTIONS", asked.receiver());
    Message said =
        question.ask(
            exchange.getContext(),
            request -> write(request.getMessage(), asked.origin(), rate(exchange)));
    return answer.permission(
        question.shown(),
        asked.origin(),
        Question.status(said),
        said.getHeader("WebHook-Allowed-Origin", String.class),
        said.getHeader("WebHook-Allowed-Rate", String.class));
  }

  private static void write(Message request, String origin, @Nullable Rate rate) {
    request.setHeader(REQUEST_ORIGIN, origin);
    if (rate != null) {
      request.setHeader("WebHook-Request-Rate", rate.perMinute());
    }
  }

  /** At which the route sends. */
  private static @Nullable Rate rate(Exchange exchange) {
    return exchange.getFromEndpoint() instanceof LedgerEndpoint ledger
        ? Rate.of(ledger.getRate())
        : null;
  }
}
