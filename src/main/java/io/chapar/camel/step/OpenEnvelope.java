package io.chapar.camel.step;

import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.camel.ledger.HeldLease;
import io.chapar.deliver.Binding;
import io.chapar.deliver.Envelope;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code open-envelope}: the border. The envelope's headers become the message's only headers; what
 * a feed, a page or a step before left there does not go out.
 */
@StepContract(takes = Envelope.class, removesHeaders = true)
public final class OpenEnvelope implements Processor {

  @Override
  public void process(Exchange exchange) throws Exception {
    Message message = exchange.getMessage();
    Envelope envelope = message.getMandatoryBody(Envelope.class);
    message.removeHeaders("*");
    open(exchange, envelope);
    markReplay(exchange, envelope);
    message.setBody(envelope.body());
  }

  /** Headers have the names that the binding gives them: Kafka's are told by their case. */
  private static void open(Exchange exchange, Envelope envelope) {
    Message message = exchange.getMessage();
    if (Binding.MQTT5.word().equals(exchange.getProperty(ComposeMessage.BINDING, String.class))) {
      message.setHeader(
          MqttEvent.HEADER, new MqttEvent(envelope.headers(), envelope.contentType()));
      return;
    }
    envelope.headers().forEach(message::setHeader);
    if (message.getHeader(Exchange.CONTENT_TYPE) == null) {
      message.setHeader(Exchange.CONTENT_TYPE, envelope.contentType());
    }
  }

  /** A broker drops what it remembers, but what a person asks for again must arrive. */
  private static void markReplay(Exchange exchange, Envelope envelope) {
    int replays = HeldLease.replays(exchange);
    if (replays > 0) {
      Stream.of(Binding.values())
          .flatMap(binding -> binding.duplicateId().stream())
          .filter(envelope.headers()::containsKey)
          .forEach(
              name ->
                  exchange
                      .getMessage()
                      .setHeader(name, envelope.headers().get(name) + "/replay-" + replays));
    }
  }
}
