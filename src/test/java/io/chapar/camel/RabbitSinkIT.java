package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kamelet rabbitmq-sink at a RabbitMQ with a quorum queue; where it is installed. */
@EnabledIf("io.chapar.camel.Rabbit#isInstalled")
class RabbitSinkIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String LINK = "https://a.example/1";
  private static final String OTHER = "https://a.example/2";
  private static final String QUEUE = "/queues/chapar%20reports";

  @TempDir static Path server;
  private static Rabbit rabbit;

  @TempDir Path folder;
  private LiveNode node;

  @BeforeAll
  static void run() throws Exception {
    rabbit = new Rabbit(server, "chapar reports");
  }

  @AfterAll
  static void end() throws Exception {
    rabbit.close();
  }

  @BeforeEach
  void open() throws Exception {
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    to("secret", QUEUE);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private void to(String password, String address) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Each report to a queue
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine, retry: "100ms%s" }
                  steps:
                    - to:
                        uri: kamelet:rabbitmq-sink
                        parameters: { broker: "%s", user: chapar, password: "RAW(%s)", address: "RAW(%s)" }
            """
                .formatted(",200ms".repeat(500), rabbit.url(), password, address));
  }

  private static List<Queue.Message> consume(int count) {
    return Queue.consume(Queue.at(rabbit.url()), "chapar", "secret", QUEUE, count);
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
  void countsWhatTheBrokerConfirmed() throws Exception {
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    Queue.Message message = consume(1).get(0);
    assertThat(new ObjectMapper().readTree(message.body())).isEqualTo(node.archived("url", LINK));
    assertThat(message.contentType()).isEqualTo("application/json");
    assertThat(message.properties())
        .containsEntry("cloudEvents_specversion", "1.0")
        .containsEntry("cloudEvents_id", LiveNode.key(node.archived("url", LINK)));
    assertThat(message.durable()).isTrue();
  }

  @Test
  void getsARepeatUnderTheSameId() {
    node.start().report(LINK);
    node.settled("mine");
    node.forgetDelivering("mine");
    node.settled("mine");
    List<Queue.Message> messages = consume(2);
    assertThat(messages)
        .hasSize(2)
        .extracting(message -> message.properties().get("cloudEvents_id"))
        .containsOnly(messages.get(0).properties().get("cloudEvents_id"));
  }

  @Test
  void waitsForABrokerThatIsAwayAtTheStartAndInTheMiddle() throws Exception {
    rabbit.stop();
    node.start().report(LINK);
    isSaid("Connection refused");
    rabbit.start();
    node.settled("mine");
    rabbit.stop();
    node.report(OTHER);
    assertThat(node.archived("url", OTHER)).isNotNull();
    isSaid("");
    rabbit.start();
    node.settled("mine");
    assertThat(consume(2)).hasSize(2);
  }

  @Test
  void tellsAWrongPassword() {
    to("wrong", QUEUE);
    node.start().report(LINK);
    node.settled("archive");
    isSaid("SASL");
  }

  /** Of an exchange, what no queue is bound for. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/queues/missing", "/exchanges/missing/reports", "/exchanges/amq.direct/missing"})
  void tellsAnAddressThatTakesNothing(String address) {
    to("secret", address);
    node.start().report(LINK);
    node.settled("archive");
    isSaid(address.startsWith("/exchanges/missing") ? "missing" : "released by receiver");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
  }

  @Test
  void tellsAMessageThatIsTooLargeAndGoesOnWithOthers() {
    node.start().report(LINK, "word ".repeat(Rabbit.MOST_BYTES / 4));
    isSaid("size");
    node.report(OTHER);
    assertThat(consume(1)).hasSize(1);
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
  }
}
