package io.chapar.camel;

import io.chapar.config.Settings;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * Pooled connections to the broker that the knob {@code queue.broker} names; the same route runs
 * over each of them.
 */
final class BrokerConnections implements AutoCloseable {
  private static final int MOST = 4;
  private static final long TIMEOUT_MILLIS = 30_000;

  private final JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();

  /**
   * @param nodePassword for the embedded broker
   */
  BrokerConnections(Settings.Queue queue, String nodePassword) {
    pool.setConnectionFactory(factory(queue, nodePassword));
    pool.setMaxConnections(MOST);
    pool.setBlockIfSessionPoolIsFullTimeout(TIMEOUT_MILLIS);
  }

  private static ConnectionFactory factory(Settings.Queue queue, String nodePassword) {
    if (queue.isEmbedded()) {
      return artemis("vm://0", EmbeddedBroker.NODE_USER, nodePassword);
    }
    if (queue.broker().startsWith("amqp")) {
      JmsConnectionFactory amqp =
          new JmsConnectionFactory(queue.user(), queue.password(), queue.broker());
      amqp.setConnectTimeout(TIMEOUT_MILLIS);
      amqp.setRequestTimeout(TIMEOUT_MILLIS);
      amqp.setSendTimeout(TIMEOUT_MILLIS);
      return amqp;
    }
    return artemis(queue.broker(), queue.user(), queue.password());
  }

  /** A send that a full disk blocks fails after the call time-out, rather than never. */
  private static ConnectionFactory artemis(String url, String user, String password) {
    ActiveMQConnectionFactory artemis = new ActiveMQConnectionFactory(url, user, password);
    artemis.setCallTimeout(TIMEOUT_MILLIS);
    artemis.setBlockOnDurableSend(true);
    artemis.setReconnectAttempts(0);
    return artemis;
  }

  ConnectionFactory pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.stop();
  }
}
