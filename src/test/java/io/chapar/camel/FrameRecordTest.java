package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.chapar.contract.PublishedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with the id of their schema before them. */
class FrameRecordTest {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Framed records
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms,100ms,100ms,100ms,1s,1s,1s" }
            steps:
              - bean: { ref: compose-message }
              - process: { ref: open-envelope }
              - setProperty: { name: registry, constant: "%s" }
              - setProperty: { name: registry-login, constant: "reader:a-registrys-password" }
              - setProperty: { name: subject, constant: "reports-value" }
              - process: { ref: frame-record }
              - to: { uri: "%s", parameters: { httpMethod: POST } }
      """;

  @TempDir Path folder;
  private Receiver registry;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    registry = new Receiver();
    receiver = new Receiver();
    node = new LiveNode(folder).with("http.private-hosts", "127.0.0.1");
    node.home().write("routes/4-mine.camel.yaml", ROUTE.formatted(registry.url(), receiver.url()));
  }

  @AfterEach
  void close() {
    registry.close();
    receiver.close();
    node.close();
  }

  private static Receiver.Answer says(int status, String json) {
    return exchange -> answer(exchange, status, json);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange.sendResponseHeaders(status, json.length());
    exchange.getResponseBody().write(json.getBytes());
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }

  private String error() {
    await().atMost(LiveHome.LONG).until(() -> node.subscriber("mine").error() != null);
    return node.subscriber("mine").error();
  }

  @Test
  void beginWithAZeroAndTheIdThatTheRegistryGaveToTheSchema() throws Exception {
    registry.answers(says(200, "{\"id\":259}"));
    node.start().report(LINK);
    node.report("https://a.example/2");
    node.settled("mine");
    ByteBuffer body = ByteBuffer.wrap(receiver.calls().get(0).body());
    assertThat(body.get()).isZero();
    assertThat(body.getInt()).isEqualTo(259);
    byte[] record = new byte[body.remaining()];
    body.get(record);
    assertThat(json(record).path("schema").asText()).isNotEmpty();
    assertThat(registry.calls()).hasSize(1);
  }

  @Test
  void registerTheSchemaOfTheRecordUnderItsSubject() throws Exception {
    registry.answers(says(200, "{\"id\":1}"));
    node.start().report(LINK);
    node.settled("mine");
    Receiver.Call call = registry.calls().get(0);
    assertThat(call.request()).isEqualTo("POST /hook/subjects/reports-value/versions");
    assertThat(call.header("Content-Type")).isEqualTo("application/vnd.schemaregistry.v1+json");
    assertThat(call.header("Authorization"))
        .isEqualTo("Basic cmVhZGVyOmEtcmVnaXN0cnlzLXBhc3N3b3Jk");
    JsonNode asked = json(call.body());
    assertThat(asked.path("schemaType").asText()).isEqualTo("JSON");
    assertThat(json(asked.path("schema").asText().getBytes()))
        .isEqualTo(json(PublishedDocument.RECORD.text()));
  }

  @Test
  void waitUntilTheRegistryTakesTheSchema() {
    registry.answers(
        says(409, "{\"error_code\":409,\"message\":\"Incompatible\"}"),
        says(503, "away"),
        says(200, "{\"id\":1}"));
    node.start().report(LINK);
    node.settled("mine");
    assertThat(registry.calls()).hasSize(3);
    assertThat(receiver.calls()).hasSize(1);
  }

  @Test
  void sayWhyTheRegistryRefuses() {
    registry.answers(says(409, "{\"error_code\":409,\"message\":\"Incompatible\\nschema\"}"));
    node.start().report(LINK);
    assertThat(error())
        .isEqualTo(
            "the schema registry answered 409 (Incompatible schema) for reports-value: "
                + registry.url().replace("/hook", ""));
  }

  @Test
  void sayThatTheRegistryIsAway() {
    registry.close();
    node.start().report(LINK);
    assertThat(error())
        .startsWith("the schema registry cannot be asked (")
        .contains("Connection refused")
        .doesNotContain("password");
  }
}
