package io.chapar.demo;

import io.chapar.article.TemporaryFailure;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * Takes the queue's messages as a program of the user's own would. A message is good when it has
 * the required attributes of a CloudEvent (1.0.2, binary mode) as properties, and a record as body.
 */
final class DemoConsumer implements AutoCloseable {
  /** Two minutes for the queue to open; what is lost later stays lost. */
  private static final String PATIENCE =
      "?failover.startupMaxReconnectAttempts=600&failover.reconnectDelay=200"
          + "&failover.useReconnectBackOff=false&failover.maxReconnectAttempts=0";

  private static final List<String> REQUIRED =
      List.of(
          "cloudEvents_id", "cloudEvents_source", "cloudEvents_type", "cloudEvents_specversion");

  private final Arrivals arrivals;
  private final Connection connection;
  private final AtomicInteger wrong = new AtomicInteger();

  private DemoConsumer(Arrivals arrivals, Connection connection) {
    this.arrivals = arrivals;
    this.connection = connection;
  }

  static DemoConsumer start(Arrivals arrivals, DemoSettings settings) throws JMSException {
    DemoConsumer consumer = new DemoConsumer(arrivals, connection(settings));
    consumer.listen(settings.queue());
    return consumer;
  }

  private static Connection connection(DemoSettings settings) throws JMSException {
    String url = "failover:(amqp://127.0.0.1:" + settings.port() + ")" + PATIENCE;
    Connection connection =
        new JmsConnectionFactory(settings.user(), settings.password(), url).createConnection();
    try {
      connection.start();
    } catch (JMSException e) {
      throw new TemporaryFailure(
          "the queue did not open within two minutes, data/demo/node.log says why ("
              + e.getMessage()
              + "): 127.0.0.1:"
              + settings.port(),
          e);
    }
    return connection;
  }

  private void listen(String name) throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    Queue queue = session.createQueue(name);
    session.createConsumer(queue).setMessageListener(this::take);
  }

  /** How many messages lacked a CloudEvents property or a record. */
  int wrong() {
    return wrong.get();
  }

  private void take(Message message) {
    try {
      if (!isCloudEvent(message)) {
        wrong.incrementAndGet();
      }
      arrivals.add(Subscriber.QUEUE, Bodies.record(body(message)));
    } catch (JMSException | IOException e) {
      wrong.incrementAndGet();
    }
  }

  private static boolean isCloudEvent(Message message) throws JMSException {
    for (String name : REQUIRED) {
      if (message.getStringProperty(name) == null) {
        return false;
      }
    }
    return true;
  }

  private static byte[] body(Message message) throws JMSException {
    return message.isBodyAssignableTo(byte[].class)
        ? message.getBody(byte[].class)
        : message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
