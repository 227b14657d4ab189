package io.chapar.camel;

import io.chapar.contract.PublishedContract;
import io.chapar.deliver.Binding;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.jspecify.annotations.Nullable;

/** An operator's own consumer at a broker. */
final class Queue {
  private static final long LONG_MILLIS = 30_000;
  private static final long SHORT_MILLIS = 200;
  private static final Set<String> ADDED = Set.of("NATIVE_MESSAGE_ID", "_AMQ_LARGE_SIZE");

  private Queue() {}

  /** What a consumer sees of a message. What a protocol or its translation adds is left out. */
  record Message(
      byte[] body, Map<String, String> properties, boolean durable, @Nullable String contentType) {

    static Message of(jakarta.jms.Message message) throws JMSException {
      byte[] body =
          message.isBodyAssignableTo(byte[].class)
              ? message.getBody(byte[].class)
              : message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
      Map<String, String> properties = new TreeMap<>();
      for (Object name : Collections.list(message.getPropertyNames())) {
        if (!name.toString().startsWith("JMS") && !ADDED.contains(name.toString())) {
          properties.put(name.toString(), message.getStringProperty(name.toString()));
        }
      }
      if (properties.containsKey(Binding.JMS.header("id"))) {
        PublishedContract.requireMessage(Binding.JMS, properties, body);
      }
      boolean durable = message.getJMSDeliveryMode() == DeliveryMode.PERSISTENT;
      return new Message(body, properties, durable, contentType(message));
    }

    /** Of AMQP; JMS has none. */
    private static @Nullable String contentType(jakarta.jms.Message message) {
      return message instanceof JmsMessage qpid
              && qpid.getFacade() instanceof AmqpJmsMessageFacade amqp
              && amqp.getContentType() != null
          ? amqp.getContentType().toString()
          : null;
    }
  }

  /** Artemis' own protocol, or AMQP 1.0. */
  static ConnectionFactory at(String url) {
    return url.startsWith("amqp")
        ? new JmsConnectionFactory(url)
        : new ActiveMQConnectionFactory(url);
  }

  /** So many messages, and those that come straight after them. */
  static List<Message> consume(
      ConnectionFactory broker, String user, String password, String queue, int count) {
    try (JMSContext context = broker.createContext(user, password)) {
      return receive(context.createConsumer(context.createQueue(queue)), count);
    }
  }

  /** So many messages, and those that come straight after them. */
  static List<Message> receive(JMSConsumer consumer, int count) {
    List<Message> messages = new ArrayList<>();
    try {
      jakarta.jms.Message message = consumer.receive(LONG_MILLIS);
      while (message != null) {
        messages.add(Message.of(message));
        message = consumer.receive(messages.size() < count ? LONG_MILLIS : SHORT_MILLIS);
      }
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
    return messages;
  }
}
