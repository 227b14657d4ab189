package io.chapar.camel.broker;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.config.Settings;
import io.chapar.web.PercentEncoding;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.support.destination.DestinationResolver;

/** The broker of the queue route: the embedded one, where none is named, and connections to it. */
public final class QueueBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueBroker.class);

  private final @Nullable BrokerStart embedded;
  private final boolean closedToAll;
  private final BrokerConnections connections;
  private final @Nullable DestinationResolver addresses;

  public QueueBroker(Settings settings, HealthIssues troubles) {
    Settings.Queue queue = settings.queue();
    String password = UUID.randomUUID().toString();
    Path folder = settings.data().resolve("broker");
    embedded =
        queue.enabled() && queue.isEmbedded()
            ? new BrokerStart(() -> EmbeddedBroker.start(queue, folder, password), troubles)
            : null;
    closedToAll = queue.port() > 0 && queue.password().isEmpty();
    connections = new BrokerConnections(queue, password, embedded);
    addresses = queue.isRabbit() ? new RabbitAddresses() : null;
  }

  public ConnectionFactory connections() {
    return connections.pool();
  }

  /** How the broker names its queues; empty where it is by their names. */
  public Optional<DestinationResolver> addresses() {
    return Optional.ofNullable(addresses);
  }

  /** Starts the embedded one, beside the routes: they need not wait for it. */
  public void begin() {
    if (embedded != null) {
      if (closedToAll) {
        LOG.warn(
            "queue.password is empty, so no consumer can come in at queue.port: what is sent to the"
                + " embedded broker stays there");
      }
      embedded.begin();
    }
  }

  @Override
  public void close() {
    connections.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  /**
   * Queues as RabbitMQ 4 names them over AMQP 1.0: {@code /queues/NAME}, the name percent-encoded.
   * It makes none: each has to be there.
   *
   * <p>Source: RabbitMQ 4, "AMQP 1.0", address format v2.
   */
  static final class RabbitAddresses implements DestinationResolver {

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
              + PercentEncoding.encode(
                  queue, StandardCharsets.UTF_8, RabbitAddresses::isUnreserved);
    }

    private static boolean isUnreserved(String name, int at) {
      char c = name.charAt(at);
      return c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
    }
  }
}
