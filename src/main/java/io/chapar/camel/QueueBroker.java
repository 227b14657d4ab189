package io.chapar.camel;

import io.chapar.config.Settings;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The broker of the queue route: the embedded one, where none is named, and connections to it. */
final class QueueBroker implements AutoCloseable {
  private final @Nullable BrokerStart embedded;
  private final BrokerConnections connections;

  QueueBroker(Settings settings, Troubles troubles) {
    Settings.Queue queue = settings.queue();
    String password = UUID.randomUUID().toString();
    Path folder = settings.data().resolve("broker");
    embedded =
        queue.enabled() && queue.isEmbedded()
            ? new BrokerStart(() -> EmbeddedBroker.start(queue, folder, password), troubles)
            : null;
    connections = new BrokerConnections(queue, password, embedded);
  }

  ConnectionFactory connections() {
    return connections.pool();
  }

  /** Starts the embedded one, beside the routes: they need not wait for it. */
  void begin() {
    if (embedded != null) {
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
}
