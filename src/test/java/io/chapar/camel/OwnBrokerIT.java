package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped queue route and an operator's own broker, by settings alone. */
class OwnBrokerIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir static Path brokers;
  private static StandaloneArtemis broker;

  @TempDir Path folder;
  private LiveNode node;

  @BeforeAll
  static void run() throws Exception {
    broker = new StandaloneArtemis(brokers.resolve("artemis"));
  }

  @AfterAll
  static void end() {
    broker.close();
  }

  @AfterEach
  void close() {
    node.close();
  }

  private LiveNode node(String scheme, String queue) {
    node =
        new LiveNode(folder)
            .with("queue.enabled", "true")
            .with("queue.broker", broker.url(scheme))
            .with("queue.name", queue)
            .with("queue.user", StandaloneArtemis.USER)
            .with("queue.password", StandaloneArtemis.PASSWORD)
            .start();
    return node;
  }

  private static List<Queue.Message> consume(String scheme, String queue, int count) {
    return Queue.consume(
        Queue.at(broker.url(scheme)),
        StandaloneArtemis.USER,
        StandaloneArtemis.PASSWORD,
        queue,
        count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "amqp"})
  void getsTheRecordsWithTheirCloudEventsForConsumersOfBothProtocols(String scheme)
      throws IOException {
    String queue = "reports." + scheme;
    node(scheme, queue);
    for (String consumer : new String[] {"tcp", "amqp"}) {
      String link = "https://a.example/" + consumer;
      node.report(link);
      node.settled("queue");
      isTheRecord(consume(consumer, queue, 1), node.archived("url", link));
    }
  }

  private static void isTheRecord(List<Queue.Message> messages, JsonNode record)
      throws IOException {
    assertThat(messages).hasSize(1);
    Queue.Message message = messages.get(0);
    String id = record.path("id").asText();
    assertThat(new ObjectMapper().readTree(message.body())).isEqualTo(record);
    assertThat(message.durable()).isTrue();
    assertThat(message.properties())
        .containsEntry("cloudEvents_specversion", "1.0")
        .containsEntry("cloudEvents_id", LiveNode.key(record))
        .containsEntry("cloudEvents_source", "urn:chapar:isna")
        .containsEntry("cloudEvents_type", "io.chapar.report.created")
        .containsEntry("cloudEvents_subject", id)
        .containsEntry("cloudEvents_time", record.path("recordedAt").asText())
        .containsEntry("cloudEvents_dataschema", "urn:chapar:schema:record-1")
        .containsEntry("_AMQ_DUPL_ID", LiveNode.key(record))
        .hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "amqp"})
  void getsNothingTwiceWhenItIsSentAgain(String scheme) {
    String queue = "again." + scheme;
    node(scheme, queue).report("https://a.example/1");
    node.settled("queue");
    node.forgetDelivering("queue");
    node.settled("queue");
    assertThat(consume("tcp", queue, 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "amqp"})
  void getsAgainWhatAPersonAsksFor(String scheme) {
    String queue = "replay." + scheme;
    node(scheme, queue).report("https://a.example/1");
    node.settled("queue");
    node.replay("queue");
    node.settled("queue");
    assertThat(consume("tcp", queue, 2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "amqp"})
  void getsAllAfterItWasKilled(String scheme) throws IOException {
    String queue = "killed." + scheme;
    node(scheme, queue).report("https://a.example/1");
    node.settled("queue");
    broker.kill();
    node.report("https://a.example/2");
    node.archived("url", "https://a.example/2");
    await()
        .atMost(LONG)
        .until(() -> node.warnings().toString().contains("subscriber queue: waits: "));
    broker.start();
    node.settled("queue");
    assertThat(consume(scheme, queue, 2)).hasSize(2);
    assertThat(node.warnings()).isEmpty();
  }
}
