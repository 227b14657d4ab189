package io.chapar.demo;

import io.chapar.article.TemporaryFailure;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Takes the queue's messages as a program of the user's own would. A message is good when it has
 * the required attributes of a CloudEvent (1.0.2, binary mode) as properties, and a record as body.
 */
final class DemoConsumer implements AutoCloseable {
  private static final int CONNECT_ATTEMPTS = 600;
  private static final long CONNECT_PAUSE_MILLIS = 200;
  private static final List<String> REQUIRED =
      List.of(
          "cloudEvents_id", "cloudEvents_source", "cloudEvents_type", "cloudEvents_specversion");

  private final Arrivals arrivals;
  private final ActiveMQConnectionFactory factory;
  private final ActiveMQConnection connection;
  private final AtomicInteger wrong = new AtomicInteger();

  private DemoConsumer(
      Arrivals arrivals, ActiveMQConnectionFactory factory, ActiveMQConnection connection) {
    this.arrivals = arrivals;
    this.factory = factory;
    this.connection = connection;
  }

  static DemoConsumer start(Arrivals arrivals, DemoKnobs knobs) throws JMSException {
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(
            "tcp://127.0.0.1:" + knobs.port(), knobs.user(), knobs.password());
    factory.setInitialConnectAttempts(CONNECT_ATTEMPTS);
    factory.setRetryInterval(CONNECT_PAUSE_MILLIS);
    DemoConsumer consumer = new DemoConsumer(arrivals, factory, connection(factory, knobs.port()));
    consumer.listen(knobs.queue());
    return consumer;
  }

  private static ActiveMQConnection connection(ActiveMQConnectionFactory factory, int port) {
    try {
      return (ActiveMQConnection) factory.createConnection();
    } catch (JMSException e) {
      throw new TemporaryFailure(
          "the queue did not open within two minutes, data/demo/node.log says why ("
              + e.getMessage()
              + "): 127.0.0.1:"
              + port,
          e);
    }
  }

  private void listen(String name) throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    Queue queue = session.createQueue(name);
    session.createConsumer(queue).setMessageListener(this::take);
    connection.start();
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
    factory.close();
  }
}
