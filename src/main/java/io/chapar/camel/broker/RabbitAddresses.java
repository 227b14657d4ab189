package io.chapar.camel.broker;

import io.chapar.web.PercentEncoding;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.springframework.jms.support.destination.DestinationResolver;

/**
 * Queues as RabbitMQ 4 names them over AMQP 1.0: {@code /queues/NAME}, the name percent-encoded. It
 * makes none: each has to be there.
 *
 * <p>Source: RabbitMQ 4, "AMQP 1.0", address format v2.
 */
final class RabbitAddresses implements DestinationResolver {

  @Override
  public Destination resolveDestinationName(Session session, String name, boolean topic)
      throws JMSException {
    return topic ? session.createTopic(name) : session.createQueue(address(name));
  }

  /** Operators may write the whole address. */
  static String address(String queue) {
    return queue.startsWith("/")
        ? queue
        : "/queues/"
            + PercentEncoding.encode(queue, StandardCharsets.UTF_8, RabbitAddresses::isUnreserved);
  }

  private static boolean isUnreserved(String name, int at) {
    char c = name.charAt(at);
    return c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
  }
}
