package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local process that has no password of the embedded broker. */
class BrokerAttackFaultTest {
  private static final String QUEUE = "chapar.reports";
  private static final long LONG_MILLIS = 30_000;

  @TempDir Path folder;

  @Test
  void aStrangerCannotPutForgedMessagesIntoTheQueueByFederation() throws Exception {
    int port = freePort();
    try (RogueBroker rogue = new RogueBroker(folder.resolve("rogue"), QUEUE);
        LiveNode node = node(port)) {
      node.start().report("https://a.example/1");
      node.settled("queue");
      try (JMSContext context = Queue.at(amqp(port)).createContext("chapar", "secret")) {
        JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE));
        assertThatThrownBy(() -> rogue.attack(port, QUEUE)).isInstanceOf(ActiveMQException.class);
        node.report("https://a.example/2");
        node.settled("queue");
        assertThat(next(consumer)).contains("https://a.example/1");
        assertThat(next(consumer)).contains("https://a.example/2");
        assertThat(rogue.messages(QUEUE)).as("forged messages that nobody took").isOne();
      }
    }
  }

  @Test
  void artemisOwnProtocolIsClosedToWhoeverHasThePasswordToo() throws Exception {
    int port = freePort();
    try (LiveNode node = node(port)) {
      node.start().report("https://a.example/1");
      node.settled("queue");
      assertThatThrownBy(() -> Queue.at(core(port)).createContext("chapar", "secret").close())
          .isInstanceOf(JMSRuntimeException.class);
      assertThat(Queue.consume(Queue.at(amqp(port)), "chapar", "secret", QUEUE, 1)).hasSize(1);
    }
  }

  private static String amqp(int port) {
    return "amqp://127.0.0.1:" + port;
  }

  private static String core(int port) {
    return "tcp://127.0.0.1:" + port + "?callTimeout=5000&reconnectAttempts=0";
  }

  private static String next(JMSConsumer consumer) throws Exception {
    Message message = consumer.receive(LONG_MILLIS);
    return message == null
        ? null
        : new String(Queue.Message.of(message).body(), StandardCharsets.UTF_8);
  }

  private LiveNode node(int port) {
    return new LiveNode(folder.resolve("home"))
        .with("queue.enabled", "true")
        .with("queue.port", "" + port)
        .with("queue.password", "secret");
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
