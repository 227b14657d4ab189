package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports through a Kafka broker, as the SDK of CloudEvents reads them behind it. */
class KafkaIT {
  private static final String LINK = "https://a.example/1";
  private static final String SCHEMA = "https://chapar.example/schema/record-1.json";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to a topic
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to:
                  uri: kamelet:kafka-sink
                  parameters: { brokers: "%s", topic: reports, tombstones: true }
      """;

  @TempDir Path folder;
  private KafkaBroker broker;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    broker = new KafkaBroker(Files.createDirectory(folder.resolve("broker")));
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    node.home()
        .write("routes/4-mine.camel.yaml", ROUTE.formatted(",1s".repeat(100), broker.address()));
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    broker.close();
  }

  @Test
  void areCloudEventsToTheirOwnSdk() throws Exception {
    broker.start();
    node.with("record.schema", SCHEMA).start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    CloudEvent event = read().value();
    assertThat(event.getType()).isEqualTo("io.chapar.report.created");
    assertThat(event.getDataSchema()).isEqualTo(URI.create(SCHEMA));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    byte[] data = Objects.requireNonNull(event.getData()).toBytes();
    assertThat(new ObjectMapper().readTree(data)).isEqualTo(node.archived("url", LINK));
  }

  @Test
  void waitForABrokerThatIsAwayAtTheStart() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    broker.start();
    node.settled("mine");
    assertThat(read().value().getType()).isEqualTo("io.chapar.report.created");
  }

  /** A compacted topic forgets what has no value. */
  @Test
  void forgetAReportThatWasWithdrawn() throws Exception {
    broker.start();
    try (VanishingPage page = new VanishingPage()) {
      page.watchedBy(node).start();
      String id = node.archived("event", "withdrawn").path("id").asText();
      node.settled("mine");
      assertThat(read(2))
          .extracting(ConsumerRecord::key, record -> record.value() == null)
          .containsExactly(tuple(id, false), tuple(id, true));
    }
  }

  private ConsumerRecord<String, CloudEvent> read() {
    return read(1).get(0);
  }

  private List<ConsumerRecord<String, CloudEvent>> read(int expected) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address(),
            ConsumerConfig.GROUP_ID_CONFIG, "receiver",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<ConsumerRecord<String, CloudEvent>> records = new ArrayList<>();
    try (KafkaConsumer<String, CloudEvent> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
      consumer.subscribe(List.of("reports"));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                assertThat(records).hasSize(expected);
              });
    }
    return records;
  }
}
