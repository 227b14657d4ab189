package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.contract.PublishedContract;
import io.chapar.deliver.Binding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Amazon's own client sends by the kamelets {@code aws-sqs-sink} and {@code aws-sns-sink}, at
 * a socket that answers as the services say they do. Neither was tried against the services.
 */
class AwsSinksTest {
  private static final String LINK = "https://a.example/1";
  private static final String SQS = "aws-sqs-sink";
  private static final String SNS = "aws-sns-sink";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private AmazonSocket service;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    service = new AmazonSocket();
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
    service.close();
  }

  private void sendTo(String kamelet, String parameters) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Each report to Amazon
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine, retry: "100ms%s" }
                  steps:
                    - to: { uri: "kamelet:%s", parameters: { %s } }
            """
                .formatted(",200ms".repeat(500), kamelet, parameters));
    assertThat(node.home().faults()).isEmpty();
  }

  private static JsonNode event(Map<String, String> message) throws IOException {
    byte[] body = message.get("body").getBytes(StandardCharsets.UTF_8);
    PublishedContract.requireMessage(
        Binding.STRUCTURED, Map.of("Content-Type", message.get("Content-Type")), body);
    return JSON.readTree(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {SQS, SNS})
  void isACloudEventInStructuredMode(String kamelet) throws Exception {
    service.start();
    sendTo(kamelet, service.parameters(kamelet, "reports"));
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    assertThat(service.sent()).hasSize(1);
    JsonNode event = event(service.sent().get(0));
    assertThat(event.path("data")).isEqualTo(node.archived("url", LINK));
    assertThat(event.path("type").asText()).isEqualTo("io.chapar.report.created");
    assertThat(service.sent().get(0))
        .doesNotContainKeys("MessageGroupId", "MessageDeduplicationId");
  }

  /** The queue deduplicates by content, which a repeat has the same of. */
  @ParameterizedTest
  @ValueSource(strings = {SQS, SNS})
  void isOfItsReportsGroupAndTheSameInARepeat(String kamelet) throws Exception {
    service.start();
    sendTo(kamelet, service.parameters(kamelet, "reports.fifo"));
    node.start().report(LINK);
    node.settled("mine");
    node.forgetDelivering("mine");
    node.settled("mine");
    assertThat(service.sent()).hasSize(2);
    assertThat(service.sent().get(1).get("body")).isEqualTo(service.sent().get(0).get("body"));
    assertThat(service.sent())
        .extracting(message -> message.get("MessageGroupId"))
        .containsOnly(event(service.sent().get(0)).path("subject").asText());
  }

  /** The client connects for the first message, and {@code check} for none. */
  @ParameterizedTest
  @ValueSource(strings = {SQS, SNS})
  void startsWithoutAskingTheService(String kamelet) {
    sendTo(kamelet, service.parameters(kamelet, "reports").replaceFirst(", endpoint.*", ""));
    node.start();
    assertThat(node.routes()).contains("mine");
    assertThat(node.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SQS, SNS})
  void refersToARecordThatIsTooLarge(String kamelet) throws Exception {
    service.start();
    node.with("record.address", "https://news.example/api/records/")
        .with("record.token", "t".repeat(40));
    sendTo(kamelet, service.parameters(kamelet, "reports") + ", claimCheck: 1kB");
    node.start().report(LINK, "word ".repeat(1000));
    node.settled("mine");
    assertThat(event(service.sent().get(0)).path("dataref").asText())
        .startsWith("https://news.example/api/records/");
  }

  @ParameterizedTest
  @ValueSource(strings = {SQS, SNS})
  void waitsForAServiceThatIsAwayOrRefuses(String kamelet) throws Exception {
    service.answer(403);
    sendTo(kamelet, service.parameters(kamelet, "reports"));
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    service.start();
    await()
        .atMost(LiveHome.LONG)
        .untilAsserted(
            () -> assertThat(node.warnings()).singleElement().asString().contains("403"));
    service.answer(200);
    node.settled("mine");
    assertThat(service.sent()).hasSize(1);
  }
}
