package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.contract.PublishedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * What clients of others receive, which know nothing of Chapar: the JavaScript libraries of
 * Standard Webhooks and CloudEvents, rhea (AMQP 1.0), MQTT.js and KafkaJS. They come from npm,
 * where it is installed.
 */
@EnabledIf("hasNpm")
class ForeignClientsIT {
  private static final String LINK = "https://a.example/1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPTS = Path.of("src", "test", "resources", "clients");
  private static final Path CLIENTS = Path.of("target", "clients").toAbsolutePath();

  @TempDir Path folder;
  private final List<Client> clients = new ArrayList<>();
  private LiveNode node;

  static boolean hasNpm() throws InterruptedException {
    try {
      return "true".equals(System.getenv("CI"))
          || new ProcessBuilder("npm", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @BeforeAll
  static void install() throws Exception {
    Files.createDirectories(CLIENTS);
    for (String name : List.of("package.json", "receive.mjs", "judge.mjs")) {
      Files.copy(SCRIPTS.resolve(name), CLIENTS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = CLIENTS.resolve("npm.log");
    int ended =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
            .directory(CLIENTS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(ended).as(Files.readString(log)).isZero();
  }

  @BeforeEach
  void open() throws IOException {
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
  }

  @AfterEach
  void close() {
    clients.forEach(Client::close);
    node.close();
  }

  /** A process that receives. */
  private final class Client implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final String ready;

    /** Returns when it is ready. */
    Client(String... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of("node", "receive.mjs"));
      command.addAll(List.of(arguments));
      process =
          new ProcessBuilder(command)
              .directory(CLIENTS.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      clients.add(this);
      lines = process.inputReader();
      ready = lines.readLine();
      assertThat(ready).startsWith("ready");
    }

    int port() {
      return Integer.parseInt(ready.split(" ")[1]);
    }

    JsonNode event() throws IOException {
      return JSON.readTree(lines.readLine());
    }

    @Override
    public void close() {
      process.destroy();
    }
  }

  private void isTheEventOfTheReport(JsonNode event) {
    JsonNode record = node.archived("url", LINK);
    assertThat(event.path("data")).isEqualTo(record);
    assertThat(event.path("id").asText()).isEqualTo(LiveNode.key(record));
    assertThat(event.path("type").asText()).isEqualTo("io.chapar.report.created");
    assertThat(event.path("source").asText()).isEqualTo("urn:chapar:isna");
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
  }

  private void send(String step) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Each report to a client of others
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine }
                  steps:
                    - to: %s
            """
                .formatted(step));
    node.start().report(LINK);
    node.settled("archive");
  }

  @Test
  void takeASignedWebhook() throws Exception {
    Client client = new Client("webhook", LiveNode.SECRET);
    node.withWebhook("http://127.0.0.1:" + client.port() + "/").start().report(LINK);
    node.settled("archive");
    isTheEventOfTheReport(client.event());
  }

  @Test
  void refuseAWebhookThatIsSignedWithAnotherSecret() throws Exception {
    Client client = new Client("webhook", "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
    node.withWebhook("http://127.0.0.1:" + client.port() + "/").start().report(LINK);
    assertThat(client.event().path("refused").asText()).isEqualTo("No matching signature found");
  }

  @Test
  void takeAMessageOfTheEmbeddedBroker() throws Exception {
    String port = String.valueOf(LoopbackPort.free().number());
    node.with("queue.enabled", "true").with("queue.port", port).with("queue.password", "secret");
    node.start().report(LINK);
    node.settled("queue");
    isTheEventOfTheReport(new Client("amqp", port, "chapar.reports", "chapar", "secret").event());
  }

  @Test
  @EnabledIf("io.chapar.camel.Mosquitto#isInstalled")
  void takeAMessageOfMqtt() throws Exception {
    try (Mosquitto broker = new Mosquitto(Files.createDirectory(folder.resolve("broker")))) {
      String port = broker.url().replaceFirst(".*:", "");
      Client client = new Client("mqtt", port, "reports");
      send(
          "{ uri: \"kamelet:mqtt5-sink\", parameters: { broker: \"%s\", topic: reports } }"
              .formatted(broker.url()));
      isTheEventOfTheReport(client.event());
    }
  }

  @Test
  void takeARecordOfKafka() throws Exception {
    try (KafkaBroker broker = new KafkaBroker(Files.createDirectory(folder.resolve("broker")))) {
      broker.start();
      send(
          "{ uri: \"kamelet:kafka-sink\", parameters: { brokers: \"%s\", topic: reports } }"
              .formatted(broker.address()));
      node.settled("mine");
      isTheEventOfTheReport(new Client("kafka", broker.address(), "reports").event());
    }
  }

  /** Confluent's client for JavaScript, at Apicurio's registry. */
  @Test
  void readARecordBySchemaOfItsRegistry() throws Exception {
    try (KafkaBroker broker = new KafkaBroker(Files.createDirectory(folder.resolve("broker")));
        SchemaRegistry registry = new SchemaRegistry(folder.resolve("registry.log"))) {
      broker.start();
      node.with("http.private-hosts", "127.0.0.1");
      send(
          ("{ uri: \"kamelet:kafka-sink\", parameters: { brokers: \"%s\", topic: reports,"
                  + " registry: \"%s\" } }")
              .formatted(broker.address(), registry.address()));
      node.settled("mine");
      isTheEventOfTheReport(
          new Client("registry", broker.address(), "reports", registry.address()).event());
    }
  }

  private List<String> judged(String asyncApi, String openApi) throws Exception {
    Path channels = Files.writeString(folder.resolve("asyncapi.json"), asyncApi);
    Path operations = Files.writeString(folder.resolve("openapi.json"), openApi);
    Process judge =
        new ProcessBuilder("node", "judge.mjs", channels.toString(), operations.toString())
            .directory(CLIENTS.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = judge.inputReader().lines().toList();
    assertThat(judge.waitFor()).isZero();
    return lines;
  }

  private static String text(PublishedDocument document) {
    return new String(document.text(), UTF_8);
  }

  @Test
  void findNothingWrongInThePublishedDocuments() throws Exception {
    assertThat(judged(text(PublishedDocument.ASYNCAPI), text(PublishedDocument.OPENAPI))).isEmpty();
  }

  @Test
  void findWhatIsWrongInADocument() throws Exception {
    String asyncApi = text(PublishedDocument.ASYNCAPI).replace("\"asyncapi\"", "\"api\"");
    String openApi = text(PublishedDocument.OPENAPI).replace("\"operationId\"", "\"operation\"");
    assertThat(judged(asyncApi, openApi))
        .anyMatch(line -> line.startsWith("AsyncAPI: "))
        .anyMatch(line -> line.startsWith("OpenAPI: "));
  }
}
