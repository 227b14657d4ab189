package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.admin.AdminServer;
import io.chapar.article.PermanentFailure;
import io.chapar.cli.Terminal;
import io.chapar.config.AdminSettings;
import io.chapar.deliver.TestAnswer;
import io.chapar.node.LiveFolder;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code subscribers test}: one marked message through a subscriber's own route. */
class TestMessagesTest extends Terminal {
  private static final String TOKEN = "0123456789abcdef";

  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    receiver.answers(status(204));
    node = new LiveNode(folder).withWebhook(receiver.url());
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private TestAnswer send(String subscriber) {
    return node.node().send(subscriber);
  }

  private void isNotCounted(String subscriber) {
    assertThat(node.subscriber(subscriber).success()).isNull();
    assertThat(node.subscriber(subscriber).failed()).isNull();
    assertThat(node.subscriber(subscriber).backlog()).isZero();
    assertThat(node.subscriber(subscriber).dead()).isZero();
    assertThat(node.subscriber(subscriber).filtered()).isZero();
    assertThat(node.warnings()).isEmpty();
    assertThat(node.metrics().lines())
        .filteredOn(line -> line.startsWith("chapar_work_seconds_count"))
        .filteredOn(line -> line.contains("subscriber=\"" + subscriber + "\""))
        .allMatch(line -> line.endsWith(" 0"));
  }

  private String address() {
    return receiver.url().replace("/hook", "");
  }

  @Test
  void signsAndSendsOneMarkedMessageThatTheLedgerDoesNotKnow() throws IOException {
    TestAnswer answer = node.start().node().send("webhook");
    assertThat(answer)
        .extracting(
            TestAnswer::result, TestAnswer::status, TestAnswer::receiver, TestAnswer::detail)
        .containsExactly("delivered", 204, address(), null);
    assertThat(receiver.calls()).hasSize(1);
    Receiver.Call call = receiver.calls().get(0);
    assertThat(call.isSignedBy(LiveNode.SECRET)).isTrue();
    JsonNode event = new ObjectMapper().readTree(call.body());
    assertThat(event.path("type").asText()).isEqualTo("io.chapar.report.test");
    assertThat(event.path("subject").asText()).isEqualTo(answer.id());
    assertThat(event.at("/data/event").asText()).isEqualTo("test");
    assertThat(event.at("/data/id").asText()).isEqualTo(answer.id());
    isNotCounted("webhook");
    assertThat(node.metrics()).doesNotContain("step=\"sign-webhook\"");
  }

  @Test
  void hasAnIdOfItsOwnEachTime() {
    node.start();
    assertThat(send("webhook").id()).isNotEqualTo(send("webhook").id());
  }

  @Test
  void saysWhatTheReceiverAnsweredAndNeitherRetriesNorStops() {
    receiver.answers(status(503), status(410));
    node.start();
    assertThat(send("webhook"))
        .extracting(TestAnswer::result, TestAnswer::status, TestAnswer::detail)
        .containsExactly("failed", 503, "the receiver answered 503: " + address());
    assertThat(send("webhook"))
        .extracting(TestAnswer::result, TestAnswer::status, TestAnswer::detail)
        .containsExactly(
            "failed", 410, "the receiver answered 410 and wants no more: " + address());
    assertThat(node.subscriber("webhook").state()).isEqualTo("active");
    isNotCounted("webhook");
    assertThat(receiver.calls()).hasSize(2);
  }

  @Test
  void triesASubscriberThatIsPausedToo() {
    node.start().subscribers().pause("webhook");
    assertThat(send("webhook").result()).isEqualTo("delivered");
    assertThat(node.subscriber("webhook").state()).isEqualTo("paused");
  }

  @Test
  void saysThatAReceiverIsAwayOrSilent() {
    node.with("fetch.response-timeout", "700ms").with("fetch.total-timeout", "1s").start();
    receiver.answers(receiver.silence());
    assertThat(send("webhook").detail()).startsWith("Read timed out").endsWith(address());
    receiver.close();
    assertThat(send("webhook"))
        .satisfies(answer -> assertThat(answer.status()).isNull())
        .satisfies(answer -> assertThat(answer.detail()).contains("refused", address()));
    isNotCounted("webhook");
  }

  @Test
  void namesTheFilterThatKeepsIt() {
    node.home()
        .edit(
            "routes/3-webhook.camel.yaml",
            "      steps:\n",
            "      steps:\n        - filter:\n            simple: \"${body.language} == 'tr'\"\n"
                + "            steps:\n              - log: { message: tr }\n");
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Turkish reports
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine }
                  steps:
                    - filter:
                        simple: "${body.language} == 'tr'"
                        steps:
                          - bean: { ref: file-report }
                          - process: { ref: open-envelope }
                          - to: { uri: "file:{{data.folder}}/mine" }
            """);
    node.start();
    assertThat(send("webhook").result()).as("a filter of something else").isEqualTo("delivered");
    assertThat(send("mine"))
        .extracting(TestAnswer::result, TestAnswer::detail)
        .containsExactly("filtered", "filter[simple{${body.language} == 'tr'}]");
    isNotCounted("mine");
  }

  @Test
  void takesTheRouteToFilesAndIsNoEntryOfTheFeed() throws IOException {
    node.with("rss.enabled", "true").start();
    TestAnswer filed = send("archive");
    assertThat(filed.result()).isEqualTo("delivered");
    assertThat(filed.receiver()).startsWith("file:");
    assertThat(LiveFolder.files(folder.resolve("archive")))
        .singleElement()
        .satisfies(file -> assertThat(file.toString()).contains(filed.id()));
    assertThat(send("rss").result()).isEqualTo("delivered");
    assertThat(folder.resolve("rss/feed.xml")).content().doesNotContain("<item>");
  }

  @Test
  void isAnAlarmForASubscriberOfAlarms() throws IOException {
    node.withAlarmWebhook(receiver.url(), LiveNode.SECRET).with("webhook.enabled", "false").start();
    assertThat(send("alarms").result()).isEqualTo("delivered");
    JsonNode event = new ObjectMapper().readTree(receiver.calls().get(0).body());
    assertThat(event.path("type").asText()).isEqualTo("io.chapar.alarm.test");
    assertThat(event.at("/data/alarm/what").asText()).contains("drop it");
  }

  @Test
  void refusesASubscriberWithoutARoute() {
    node.start();
    assertThatThrownBy(() -> send("old"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(
            "no route of this node delivers to old; its route is off, gone, waits for a peer, or"
                + " runs on another node");
  }

  private AdminServer served() {
    AdminServer admin = node.start().admin(new AdminSettings("127.0.0.1", 0, Set.of(), TOKEN));
    node.home()
        .append(
            "config/application.properties",
            "\nadmin.port = " + admin.port() + "\nadmin.token = " + TOKEN + "\n");
    return admin;
  }

  @Test
  void saysOnTheCommandLineWhatCameBack() {
    try (AdminServer admin = served()) {
      assertThat(atHome("subscribers", "test", "webhook")).isZero();
      assertThat(said())
          .matches("webhook took the test message \\(\\d+ ms, status 204\\): " + address() + "\n");
      receiver.answers(status(503));
      assertThat(atHome("subscribers", "test", "webhook")).isEqualTo(1);
      assertThat(said())
          .matches(
              "webhook did not take the test message \\(\\d+ ms, status 503\\): the receiver"
                  + " answered 503: "
                  + address()
                  + "\n");
      assertThat(complained()).isEmpty();
    }
  }

  @Test
  void namesTheNearestSubscriberAndSaysThatNoRouteDelivers() {
    try (AdminServer admin = served()) {
      assertThat(atHome("subscribers", "test", "webhok")).isEqualTo(2);
      assertThat(complained())
          .isEqualTo(
              "there is no subscriber \"webhok\"; did you mean webhook?; see chapar subscribers"
                  + " list\n");
      node.subscribers().register("old", io.chapar.article.ReportVersion.Kind.ARTICLE, null);
      assertThat(atHome("subscribers", "test", "old")).isEqualTo(1);
      assertThat(complained()).endsWith("or runs on another node\n");
    }
  }

  @Test
  void saysThatNoNodeAnswers() {
    served().close();
    assertThat(atHome("subscribers", "test", "webhook")).isEqualTo(1);
    assertThat(complained())
        .startsWith("no node answers at http://127.0.0.1:")
        .endsWith("/; does it run (chapar run), and is --home its folder?\n");
  }

  @Test
  void saysThatANodeWithoutAPortCannotBeAsked() {
    node.start();
    node.home().append("config/application.properties", "\nadmin.port = 0\n");
    assertThat(atHome("subscribers", "test", "webhook")).isEqualTo(1);
    assertThat(complained()).contains("admin.port is 0");
  }
}
