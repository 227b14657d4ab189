package io.chapar.camel;

import static io.chapar.camel.ArticleLife.CORRECTED;
import static io.chapar.camel.ArticleLife.CREATED;
import static io.chapar.camel.ArticleLife.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.camel.ArticleLife.Arrival;
import io.chapar.camel.ArticleLife.Stage;
import io.chapar.node.LiveFolder;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the destinations have of an article that is delivered again after a crash, corrected,
 * withdrawn and replayed. {@code docs/destinations.md} states it.
 */
class ArticleLifeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LARGE = "https://a.example/large";
  private static final String LARGE_TEXT = "word ".repeat(250_000);

  @TempDir static Path folder;
  private static ArticleLife life;
  private static LiveNode node;
  private static MqttBroker broker;
  private static Receiver webhook;
  private static Receiver chats;
  private static AmazonSocket amazon;

  /** All that was sent, in order; the large report is the last. */
  private static final Map<String, List<Arrival>> SENT = new HashMap<>();

  private static final Map<String, Integer> BYTES_OF_LAST = new HashMap<>();

  @BeforeAll
  static void pass() throws Exception {
    broker = new MqttBroker();
    broker.start();
    webhook = new Receiver();
    chats = new Receiver();
    amazon = new AmazonSocket();
    amazon.start();
    LoopbackPort port = LoopbackPort.free();
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    node.with("http.private-hosts", "127.0.0.1")
        .with("queue.enabled", "true")
        .with("queue.port", "" + port.number())
        .with("queue.password", "secret")
        .with("rss.enabled", "true")
        .withWebhook(webhook.url());
    life = new ArticleLife(node);
    files();
    pages();
    chats();
    database();
    for (String kamelet : List.of("aws-sqs-sink", "aws-sns-sink")) {
      life.to(kamelet, amazon.parameters(kamelet, "reports"));
    }
    life.to("amqp-sink", "broker: \"" + broker.amqp() + "\", user: chapar, address: reports")
        .to("jms-topic-sink", "topic: topic.news")
        .start();
    await().atMost(LiveHome.LONG).until(port::answers);
    try (JMSContext subscriber =
        Queue.at("amqp://127.0.0.1:" + port.number()).createContext("chapar", "secret")) {
      subscriber.setClientID("one");
      JMSConsumer topic =
          subscriber.createDurableConsumer(subscriber.createTopic("topic.news"), "one");
      life.pass();
      node.report(LARGE, LARGE_TEXT);
      life.settle();
      messages(
          "queue",
          Queue.consume(
              Queue.at("amqp://127.0.0.1:" + port.number()),
              "chapar",
              "secret",
              "chapar.reports",
              7));
      messages("jms-topic-sink", Queue.receive(topic, 7));
    }
    messages("amqp-sink", Queue.consume(Queue.at(broker.amqp()), "chapar", "secret", "reports", 7));
    posts();
    amazon();
  }

  private static void amazon() throws IOException {
    SENT.put("aws-sqs-sink", new ArrayList<>());
    SENT.put("aws-sns-sink", new ArrayList<>());
    for (Map<String, String> message : amazon.sent()) {
      String kamelet = message.containsKey("QueueUrl") ? "aws-sqs-sink" : "aws-sns-sink";
      SENT.get(kamelet).add(event(JSON.readTree(message.get("body"))));
    }
  }

  private static void files() {
    Path home = node.folder;
    life.to("ndjson-sink", "folder: \"{{data.folder}}/lines\"")
        .looking("ndjson-sink", () -> Files.readAllLines(home.resolve("data/lines/reports.ndjson")))
        .looking("archive", () -> texts(home.resolve("archive")))
        .looking("rss", () -> List.of(Files.readString(home.resolve("rss/feed.xml"))));
  }

  private static void pages() {
    Path pages = node.folder.resolve("data/pages");
    life.to("markdown-sink", "folder: \"{{data.folder}}/pages\"")
        .looking("markdown-sink", () -> texts(pages));
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : LiveFolder.files(folder).stream().sorted().toList()) {
      texts.add(folder.relativize(file) + " " + Files.readString(file));
    }
    return texts;
  }

  private static void chats() {
    node.home().write("config/secrets/slack", chats.url() + "/slack\n");
    node.home().write("config/secrets/teams", chats.url() + "/teams\n");
    node.home().write("config/secrets/telegram", "1:A\n");
    life.to("slack-sink", "address: \"{{secretfile:slack}}\", template: '{headline}\\n{text}'")
        .to("teams-sink", "address: \"{{secretfile:teams}}\", template: '{headline}\\n{text}'")
        .to(
            "telegram-sink",
            "token: \"{{secretfile:telegram}}\", chat: \"1\", address: \"%s\", template: '{headline}\\n{text}'"
                .formatted(chats.url().replace("/hook", "")));
  }

  private static void database() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("mine.db");
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute(Files.readString(Path.of("docs/report-table.sql")));
    }
    life.to("sql-sink", "url: \"" + url + "\"").looking("sql-sink", () -> rows(url));
  }

  private static List<String> rows(String url) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet row = connection.createStatement().executeQuery("select record from report")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static void messages(String destination, List<Queue.Message> messages) {
    SENT.put(
        destination,
        messages.stream()
            .map(Queue.Message::properties)
            .map(
                event -> Arrival.ofType(event.get("cloudEvents_type"), event.get("cloudEvents_id")))
            .toList());
    BYTES_OF_LAST.put(destination, messages.get(messages.size() - 1).body().length);
  }

  private static void posts() throws IOException {
    post("webhook", webhook.calls(), ArticleLifeTest::event);
    post("slack-sink", to("/slack"), json -> chat(json.path("text").asText()));
    post("teams-sink", to("/teams"), json -> chat(json.findValuesAsText("text").get(0)));
    post("telegram-sink", to("/sendMessage"), json -> chat(json.path("text").asText()));
  }

  private static List<Receiver.Call> to(String path) {
    return chats.calls().stream().filter(call -> call.request().endsWith(path)).toList();
  }

  private interface Reading {
    Arrival of(JsonNode body);
  }

  private static void post(String destination, List<Receiver.Call> calls, Reading reading)
      throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    for (Receiver.Call call : calls) {
      arrivals.add(reading.of(JSON.readTree(call.body())));
    }
    SENT.put(destination, arrivals);
    BYTES_OF_LAST.put(destination, calls.get(calls.size() - 1).body().length);
  }

  private static Arrival event(JsonNode json) {
    return Arrival.ofType(json.path("type").asText(), json.path("id").asText());
  }

  private static Arrival chat(String headline) {
    String event = headline.replaceFirst(": .*", "").split("\n")[0];
    return new Arrival(List.of(CORRECTED, WITHDRAWN).contains(event) ? event : CREATED, "");
  }

  @AfterAll
  static void close() throws Exception {
    life.close();
    webhook.close();
    chats.close();
    broker.close();
    amazon.close();
  }

  /** Without the large one. */
  private static List<Arrival> sent(String destination) {
    List<Arrival> all = Objects.requireNonNull(SENT.get(destination), destination);
    return all.subList(0, all.size() - 1);
  }

  private static List<String> events(String destination) {
    return sent(destination).stream().map(Arrival::event).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "aws-sqs-sink", "aws-sns-sink"})
  void aRepeatHasTheSameId(String destination) {
    String key = life.keys().get(0);
    assertThat(sent(destination))
        .startsWith(new Arrival(CREATED, key), new Arrival(CREATED, key))
        .hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-sink", "teams-sink", "telegram-sink"})
  void aRepeatIsASecondMessage(String destination) {
    assertThat(events(destination)).startsWith(CREATED, CREATED, CORRECTED).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "amqp-sink", "jms-topic-sink"})
  void aRepeatIsDroppedByArtemis(String destination) {
    assertThat(events(destination)).startsWith(CREATED, CORRECTED).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "rss", "ndjson-sink", "sql-sink", "markdown-sink"})
  void aRepeatChangesNothing(String destination) {
    assertThat(life.at(destination, Stage.REPEATED))
        .isNotEmpty()
        .isEqualTo(life.at(destination, Stage.CREATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"webhook", "queue", "amqp-sink", "jms-topic-sink", "aws-sqs-sink", "aws-sns-sink"})
  void aCorrectionIsAMessageWithAKeyOfItsOwn(String destination) {
    assertThat(sent(destination)).contains(new Arrival(CORRECTED, life.keys().get(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"webhook", "queue", "amqp-sink", "jms-topic-sink", "aws-sqs-sink", "aws-sns-sink"})
  void aWithdrawalIsAMessageWithAKeyOfItsOwn(String destination) {
    assertThat(sent(destination)).contains(new Arrival(WITHDRAWN, life.keys().get(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-sink", "teams-sink", "telegram-sink"})
  void aChatSaysInTheHeadlineThatItIsACorrectionOrAWithdrawal(String destination) {
    assertThat(events(destination)).containsSubsequence(CREATED, CORRECTED, WITHDRAWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webhook",
        "queue",
        "amqp-sink",
        "jms-topic-sink",
        "aws-sqs-sink",
        "aws-sns-sink",
        "slack-sink",
        "teams-sink",
        "telegram-sink"
      })
  void aReplaySendsAllVersionsAgainInOrder(String destination) {
    List<Arrival> all = sent(destination);
    List<Arrival> last = all.subList(all.size() - 3, all.size());
    assertThat(last).extracting(Arrival::event).containsExactly(CREATED, CORRECTED, WITHDRAWN);
    assertThat(all.subList(0, all.size() - 3)).containsAll(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "ndjson-sink"})
  void aCorrectionStandsBesideTheVersionBefore(String destination) {
    assertThat(added(destination, Stage.CORRECTED)).singleElement().matches(isOf(CORRECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "ndjson-sink"})
  void aWithdrawalStandsBesideTheVersionsBefore(String destination) {
    assertThat(added(destination, Stage.WITHDRAWN)).singleElement().matches(isOf(WITHDRAWN));
  }

  private static Predicate<String> isOf(String event) {
    return record -> record.matches("(?s).*\"?event\"?: ?\"" + event + "\".*");
  }

  /** What is there, and was not at the stage before; what was there is there still. */
  private static List<String> added(String destination, Stage stage) {
    List<String> before = life.at(destination, Stage.values()[stage.ordinal() - 1]);
    List<String> now = life.at(destination, stage);
    assertThat(now).containsAll(before);
    return now.stream().filter(one -> !before.contains(one)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql-sink", "markdown-sink"})
  void aCorrectionTakesThePlaceOfTheVersionBefore(String destination) {
    assertThat(life.at(destination, Stage.CORRECTED)).singleElement().matches(isOf(CORRECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql-sink", "markdown-sink"})
  void aWithdrawalIsMarked(String destination) {
    assertThat(life.at(destination, Stage.WITHDRAWN)).singleElement().matches(isOf(WITHDRAWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "rss", "sql-sink", "markdown-sink"})
  void aReplayChangesNothing(String destination) {
    assertThat(life.at(destination, Stage.REPLAYED))
        .isEqualTo(life.at(destination, Stage.WITHDRAWN));
  }

  @Test
  void aReplayAddsTheLinesAgain() {
    List<String> before = life.at("ndjson-sink", Stage.WITHDRAWN);
    assertThat(life.at("ndjson-sink", Stage.REPLAYED))
        .isEqualTo(Stream.concat(before.stream(), before.stream()).toList());
  }

  @Test
  void theFeedHasACorrectionInPlaceOfTheVersionBefore() {
    assertThat(life.at("rss", Stage.CREATED).get(0)).contains("The old dam").contains("<item>");
    assertThat(life.at("rss", Stage.CORRECTED).get(0))
        .contains("The new dam")
        .doesNotContain("The old dam");
  }

  @Test
  void theFeedNamesAWithdrawalAsDeleted() {
    assertThat(life.at("rss", Stage.WITHDRAWN).get(0))
        .contains("at:deleted-entry")
        .doesNotContain("<item>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "queue", "amqp-sink", "jms-topic-sink"})
  void aReportOfMegabytesArrives(String destination) {
    assertThat(BYTES_OF_LAST.get(destination)).isGreaterThan(LARGE_TEXT.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "ndjson-sink", "rss", "sql-sink", "markdown-sink"})
  void aReportOfMegabytesIsStored(String destination) {
    assertThat(node.explain(node.archived("url", LARGE).path("id").asText()).events())
        .filteredOn(event -> event.what().equals("delivered"))
        .extracting(event -> event.subscriber())
        .contains(destination);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-sink", "teams-sink", "telegram-sink"})
  void aReportOfMegabytesIsCut(String destination) {
    assertThat(BYTES_OF_LAST.get(destination)).isLessThan(LARGE_TEXT.length());
  }
}
