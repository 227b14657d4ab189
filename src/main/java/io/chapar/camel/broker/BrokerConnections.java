package io.chapar.camel.broker;

import io.chapar.config.Settings;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.messaginghub.pooled.jms.pool.PooledConnectionKey;

/**
 * Pooled connections to the broker that the setting {@code queue.broker} names; the same route runs
 * over each of them.
 */
final class BrokerConnections implements AutoCloseable {
  private static final int MOST = 4;
  private static final long TIMEOUT_MILLIS = 30_000;

  private final JmsPoolConnectionFactory pool;

  /**
   * @param nodePassword for the embedded broker
   * @param embedded that starts beside the routes; null when there is none
   */
  BrokerConnections(Settings.Queue queue, String nodePassword, @Nullable BrokerStart embedded) {
    pool = embedded == null ? new JmsPoolConnectionFactory() : new Patient(embedded);
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

  /** What is pending for the queue when a node starts waits for its broker, rather than fail. */
  private static final class Patient extends JmsPoolConnectionFactory {
    private final BrokerStart broker;

    Patient(BrokerStart broker) {
      this.broker = broker;
    }

    @Override
    protected Connection createProviderConnection(PooledConnectionKey key) throws JMSException {
      try {
        broker.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JMSException("the node ends before its broker has started");
      }
      return super.createProviderConnection(key);
    }
  }
}
