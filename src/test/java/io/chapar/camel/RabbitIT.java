package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The queue route at a RabbitMQ over AMQP 1.0; where it is installed. */
@EnabledIf("io.chapar.camel.Rabbit#isInstalled")
class RabbitIT {
  private static final String LINK = "https://a.example/1";
  private static final String QUEUE = "chapar reports";

  @TempDir Path folder;
  private Rabbit rabbit;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    rabbit = new Rabbit(Files.createDirectory(folder.resolve("rabbit")), QUEUE);
    node =
        new LiveNode(Files.createDirectory(folder.resolve("node")))
            .with("queue.enabled", "true")
            .with("queue.broker", rabbit.url())
            .with("queue.address-form", "rabbitmq")
            .with("queue.user", "chapar")
            .with("queue.password", "secret");
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    rabbit.close();
  }

  @Test
  void getsTheRecordWithItsCloudEvent() throws Exception {
    node.with("queue.name", QUEUE).start().report(LINK);
    node.settled("queue");
    List<Queue.Message> messages =
        Queue.consume(Queue.at(rabbit.url()), "chapar", "secret", "/queues/chapar%20reports", 1);
    Queue.Message message = messages.get(0);
    assertThat(new ObjectMapper().readTree(message.body())).isEqualTo(node.archived("url", LINK));
    assertThat(message.contentType()).isEqualTo("application/json");
    assertThat(message.properties()).containsEntry("cloudEvents_specversion", "1.0");
    assertThat(message.durable()).isTrue();
  }

  @Test
  void waitsForAQueueThatIsNotThereAndSaysSo() {
    node.with("queue.name", "missing").start().report(LINK);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(node.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("subscriber queue: waits: ")
                    .contains("Delivery failed: released by receiver"));
    assertThat(node.subscriber("queue").backlog()).isEqualTo(1);
  }
}
