package io.chapar.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.contract.PublishedContract;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A consumer at the embedded broker's door that takes what is there and counts on its own. */
final class QueueDrain {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_MILLIS = 500;

  private final int port = freePort();
  private final Set<String> urls = new HashSet<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Set<String> unequal = new HashSet<>();

  int port() {
    return port;
  }

  /** The addresses of all articles that ever came, after taking what is there now. */
  Set<String> urls() {
    JmsConnectionFactory factory =
        new JmsConnectionFactory("chapar", "secret", "amqp://127.0.0.1:" + port);
    try (Connection connection = factory.createConnection()) {
      connection.start();
      MessageConsumer consumer =
          connection
              .createSession(false, Session.AUTO_ACKNOWLEDGE)
              .createConsumer(connection.createSession().createQueue("chapar.reports"));
      for (Message message = consumer.receive(PATIENCE_MILLIS);
          message != null;
          message = consumer.receive(PATIENCE_MILLIS)) {
        take(message);
      }
    } catch (JMSException notThere) {
      return urls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return urls;
  }

  /** A message that cannot be read is a fault of the node, and not of a broker that is away. */
  private void take(Message message) throws JMSException, IOException {
    byte[] body =
        message.isBodyAssignableTo(byte[].class)
            ? message.getBody(byte[].class)
            : message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
    var record = PublishedContract.requireRecord(JSON.readTree(body));
    urls.add(record.path("url").asText());
    String key = message.getStringProperty("cloudEvents_id");
    Integer before = texts.put(key, record.path("blocks").hashCode());
    if (before != null && before != record.path("blocks").hashCode()) {
      unequal.add(key);
    }
  }

  /** The keys that came with different texts; a repeat may not. */
  Set<String> unequalRepeats() {
    return unequal;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
