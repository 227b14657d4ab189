package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports through Artemis by AMQP 1.0, by the kamelets amqp-sink and jms-topic-sink. */
class AmqpSinkTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String LINK = "https://a.example/1";
  private static final String OTHER = "https://a.example/2";

  @TempDir Path folder;
  private MqttBroker broker;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    broker = new MqttBroker();
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    toBroker("address: reports");
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    broker.close();
  }

  private void toBroker(String parameters) {
    to("amqp-sink", "broker: \"" + broker.amqp() + "\", user: chapar, " + parameters);
  }

  private void to(String kamelet, String parameters) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Each report to a broker
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine, retry: "100ms%s" }
                  steps:
                    - to: { uri: "kamelet:%s", parameters: { %s } }
            """
                .formatted(",200ms".repeat(500), kamelet, parameters));
  }

  private List<Queue.Message> consume(int count) {
    return Queue.consume(
        Queue.at(broker.amqp()), MqttBroker.USER, MqttBroker.PASSWORD, "reports", count);
  }

  private void isSaid(String why) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(node.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("subscriber mine: waits: ")
                    .contains(why));
  }

  @Test
  void sendsTheRecordWithItsCloudEvent() throws Exception {
    broker.start();
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    Queue.Message message = consume(1).get(0);
    assertThat(new ObjectMapper().readTree(message.body())).isEqualTo(node.archived("url", LINK));
    assertThat(message.contentType()).isEqualTo("application/json");
    assertThat(message.properties())
        .containsEntry("cloudEvents_type", "io.chapar.report.created")
        .containsEntry("cloudEvents_id", LiveNode.key(node.archived("url", LINK)));
    assertThat(message.durable()).isTrue();
  }

  @Test
  void waitsForABrokerThatIsAwayAtTheStartAndInTheMiddle() throws Exception {
    node.start().report(LINK);
    isSaid("Connection refused");
    broker.start();
    node.settled("mine");
    assertThat(consume(1)).hasSize(1);
    broker.close();
    node.report(OTHER);
    isSaid("");
    assertThat(node.archived("url", OTHER)).isNotNull();
    broker.start();
    node.settled("mine");
    assertThat(consume(1)).hasSize(1);
  }

  @Test
  void tellsAWrongPasswordAndHoldsUpNobodyElse() throws Exception {
    broker.startClosed();
    toBroker("password: \"RAW(wr+ng&%)\", address: reports");
    node.start().report(LINK);
    node.settled("archive");
    isSaid("SASL");
    toBroker("password: \"RAW(" + MqttBroker.PASSWORD + ")\", address: reports");
    node.stop();
    node.start();
    node.settled("mine");
    assertThat(consume(1)).hasSize(1);
  }

  /** Over the embedded broker, or that of the settings. */
  @Test
  void givesEachDurableSubscriberOfATopicItsOwn() throws Exception {
    broker.start();
    to("jms-topic-sink", "topic: news");
    node.with("queue.broker", broker.amqp());
    for (String subscriber : List.of("one", "two")) {
      subscription(subscriber).close();
    }
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    for (String subscriber : List.of("one", "two")) {
      try (JMSContext context = subscription(subscriber)) {
        JMSConsumer consumer =
            context.createDurableConsumer(context.createTopic("news"), subscriber);
        byte[] body = consumer.receive(LONG.toMillis()).getBody(byte[].class);
        assertThat(new ObjectMapper().readTree(body)).isEqualTo(node.archived("url", LINK));
      }
    }
  }

  @Test
  void aTopicWaitsForABrokerThatIsAway() throws Exception {
    to("jms-topic-sink", "topic: news");
    node.with("queue.broker", broker.amqp()).start().report(LINK);
    isSaid("Connection refused");
    broker.start();
    node.settled("mine");
  }

  private JMSContext subscription(String subscriber) {
    JMSContext context =
        Queue.at(broker.amqp()).createContext(MqttBroker.USER, MqttBroker.PASSWORD);
    context.setClientID(subscriber);
    context.createDurableConsumer(context.createTopic("news"), subscriber).close();
    return context;
  }
}
