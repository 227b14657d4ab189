package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String LINK = "https://a.example/1";

  @TempDir Path folder;
  private LiveNode node;
  private int port;

  @BeforeEach
  void open() throws IOException {
    try (ServerSocket free = taken(0)) {
      port = free.getLocalPort();
    }
    node =
        new LiveNode(folder)
            .with("queue.enabled", "true")
            .with("queue.port", "" + port)
            .with("queue.password", "secret");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static ServerSocket taken(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private ConnectionFactory broker() {
    return Queue.at("amqp://127.0.0.1:" + port);
  }

  private JMSContext attach(String user, String password) {
    JMSContext context = broker().createContext(user, password);
    context.createBrowser(context.createQueue("chapar.reports"));
    return context;
  }

  private List<Queue.Message> consume(int count) {
    return Queue.consume(broker(), "chapar", "secret", "chapar.reports", count);
  }

  @Test
  void sendsTheRecordWithTheCloudEventInItsPropertiesAndNoOther() throws IOException {
    node.start().report(LINK);
    node.settled("queue");
    Queue.Message message = consume(1).get(0);
    JsonNode record = node.archived("url", LINK);
    assertThat(new ObjectMapper().readTree(message.body())).isEqualTo(record);
    String id = record.path("id").asText();
    assertThat(message.properties())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cloudEvents_specversion",
                "1.0",
                "cloudEvents_id",
                LiveNode.key(record),
                "cloudEvents_source",
                "urn:chapar:isna",
                "cloudEvents_type",
                "io.chapar.report.created",
                "cloudEvents_subject",
                id,
                "cloudEvents_time",
                record.path("recordedAt").asText(),
                "cloudEvents_dataschema",
                "urn:chapar:schema:record-1",
                "_AMQ_DUPL_ID",
                LiveNode.key(record)));
    assertThat(message.durable()).isTrue();
    assertThat(message.contentType()).isEqualTo("application/json");
  }

  @Test
  void letsWhatIsOwedAtAStartWaitForTheBroker() {
    node.start().report(LINK);
    node.settled("queue");
    node.stop();
    node.forgetDelivering("queue");
    node.start();
    node.settled("queue");
    assertThat(node.subscriber("queue").failed()).isNull();
  }

  @Test
  void letsInOnlyWhoHasThePasswordAndOnlyToConsume() {
    node.start().report(LINK);
    node.settled("queue");
    for (String wrong : new String[] {"", "wrong"}) {
      assertThatThrownBy(() -> attach("chapar", wrong)).isInstanceOf(JMSRuntimeException.class);
    }
    assertThatThrownBy(() -> attach(null, null)).isInstanceOf(JMSRuntimeException.class);
    assertThatThrownBy(() -> attach("node", "")).isInstanceOf(JMSRuntimeException.class);
    try (JMSContext consumer = attach("chapar", "secret")) {
      assertThatThrownBy(
              () ->
                  consumer.createProducer().send(consumer.createQueue("chapar.reports"), "forged"))
          .isInstanceOf(JMSRuntimeException.class);
    }
    assertThat(consume(1)).hasSize(1);
  }

  @Test
  void sendsAgainWhatAPersonAsksForUnderTheSameKeys() {
    node.start().report(LINK);
    node.settled("queue");
    node.replay("queue");
    node.settled("queue");
    List<Queue.Message> messages = consume(2);
    assertThat(messages)
        .hasSize(2)
        .extracting(message -> message.properties().get("cloudEvents_id"))
        .doesNotContainNull()
        .containsOnly(messages.get(0).properties().get("cloudEvents_id"));
    assertThat(messages.get(1).body()).isEqualTo(messages.get(0).body());
    assertThat(messages.get(1).properties().get("_AMQ_DUPL_ID"))
        .matches("[0-9a-f]{32}/1/[0-9a-f]{12}/replay-1");
  }

  @Test
  void dropsWhatIsSentTwice() {
    node.start().report(LINK);
    node.settled("queue");
    node.forgetDelivering("queue");
    node.settled("queue");
    node.report("https://a.example/2");
    node.settled("queue");
    assertThat(consume(2))
        .extracting(message -> message.properties().get("cloudEvents_subject"))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsMessagesOverARestart() {
    node.start().report(LINK);
    node.settled("queue");
    node.stop();
    node.start().report("https://a.example/2");
    node.settled("queue");
    assertThat(consume(2)).hasSize(2);
  }

  @Test
  void makesTheQueuesThatRoutesNameAndNoneForConsumers() {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: To a queue of its own
                from:
                  uri: ledger:reports?subscriber=mine
                  steps:
                    - bean: { ref: compose-message }
                    - process: { ref: open-envelope }
                    - to: { uri: "jms:queue:chapar.mine" }
            """);
    assertThat(node.home().check().faults()).isNotEmpty();
    node.home()
        .edit("config/application.properties", "queue.enabled = false", "queue.enabled = true");
    assertThat(node.home().check().faults()).isEmpty();
    node.start();
    await().atMost(LONG).until(() -> node.subscribers().find("mine").isPresent());
    node.report(LINK);
    node.settled("mine");
    ConnectionFactory broker = broker();
    assertThat(Queue.consume(broker, "chapar", "secret", "chapar.mine", 1)).hasSize(1);
    try (JMSContext consumer = attach("chapar", "secret")) {
      assertThatThrownBy(() -> consumer.createConsumer(consumer.createQueue("chapar.others")))
          .isInstanceOf(JMSRuntimeException.class);
    }
  }

  @Test
  void saysThatNobodyCanComeInWithoutAPassword() {
    try (LogLines said = new LogLines("io.chapar.camel.broker.QueueBroker")) {
      node.with("queue.password", "").start();
      assertThat(said.all())
          .singleElement()
          .asString()
          .contains("queue.password is empty, so no consumer can come in");
    }
  }

  @Test
  void saysOnceThatThePortIsTakenAndStartsWhenItIsFree() throws IOException {
    try (LogLines said = new LogLines("io.chapar.camel.broker.BrokerStart")) {
      try (ServerSocket other = taken(port)) {
        node.start().report(LINK);
        node.archived("url", LINK);
        await().atMost(LONG).until(() -> node.warnings().size() == 1);
        assertThat(node.problems())
            .singleElement()
            .asString()
            .startsWith("queue: the embedded broker cannot start (")
            .contains("127.0.0.1:" + other.getLocalPort());
        assertThat(node.warnings().get(0)).startsWith("subscriber queue: waits: ");
      }
      node.settled("queue");
      assertThat(consume(1)).hasSize(1);
      assertThat(node.problems()).isEmpty();
      assertThat(node.warnings()).isEmpty();
      assertThat(said.of(Level.ERROR)).hasSize(1);
    }
  }
}
