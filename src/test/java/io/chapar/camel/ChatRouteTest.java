package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in chats, by the kamelets of Slack, Telegram and Teams. */
class ChatRouteTest {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to a chat
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to: { uri: "kamelet:%s", parameters: %s }
      """;

  @TempDir Path folder;
  private Receiver service;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    service = new Receiver();
    node = new LiveNode(folder).with("http.private-hosts", "127.0.0.1");
  }

  @AfterEach
  void close() {
    service.close();
    node.close();
  }

  private LiveNode with(String kamelet, String parameters) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml", ROUTE.formatted(",100ms".repeat(300), kamelet, parameters));
    return node;
  }

  private Receiver.Call posted() {
    node.start().report(LINK);
    node.settled("mine");
    return service.awaitCalls(1).get(0);
  }

  private static JsonNode json(Receiver.Call call) throws IOException {
    return new ObjectMapper().readTree(call.body());
  }

  @Test
  void postToSlack() throws IOException {
    node.home().write("config/secrets/slack", service.url() + "/T01/B02/abcDEF0123\n");
    with("slack-sink", "{ address: \"{{secretfile:slack}}\" }");
    Receiver.Call call = posted();
    assertThat(call.request()).isEqualTo("POST /hook/T01/B02/abcDEF0123");
    assertThat(call.header("Content-Type")).startsWith("application/json");
    assertThat(json(call).path("text").asText())
        .isEqualTo("Title of https://a.example/1\nisna\nhttps://a.example/1");
  }

  /** The address of a workflow has a query, and its signature signs that. */
  @Test
  void postToTeams() throws IOException {
    String query = "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=a-b_c%2Bd%3D";
    node.home().write("config/secrets/teams", service.url() + "/invoke" + query + "\n");
    with(
        "teams-sink",
        "{ address: \"RAW({{secretfile:teams}})\", template: 'RAW({title} & 5 % +\\n{feed})' }");
    Receiver.Call call = posted();
    assertThat(call.request()).isEqualTo("POST /hook/invoke" + query);
    assertThat(json(call).at("/attachments/0/content/body/0/inlines/0/text").asText())
        .isEqualTo("Title of " + LINK + " & 5 % +");
    assertThat(json(call).at("/attachments/0/content/body/1/inlines/0/text").asText())
        .isEqualTo("isna");
  }

  @Test
  void postToTelegram() throws IOException {
    node.home().write("config/secrets/telegram", "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\n");
    telegram();
    Receiver.Call call = posted();
    assertThat(call.request())
        .isEqualTo("POST /bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage");
    assertThat(json(call).path("chat_id").asText()).isEqualTo("@mychannel");
  }

  private void telegram() {
    with(
        "telegram-sink",
        "{ token: \"{{secretfile:telegram}}\", chat: \"@mychannel\", address: \"%s\" }"
            .formatted(service.url().replace("/hook", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-sink", "teams-sink"})
  void waitAsLongAsTheServiceAsks(String kamelet) {
    node.home().write("config/secrets/chat", service.url() + "\n");
    with(kamelet, "{ address: \"{{secretfile:chat}}\" }");
    service.answers(status(429, "Retry-After", "1"), status(200));
    posted();
    assertThat(pause()).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  /** It says so in the body. */
  @Test
  void waitAsLongAsTelegramAsks() {
    node.home().write("config/secrets/telegram", "1:A\n");
    telegram();
    byte[] busy =
        "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}".getBytes(UTF_8);
    service.answers(
        exchange -> {
          exchange.sendResponseHeaders(429, busy.length);
          exchange.getResponseBody().write(busy);
        },
        status(200));
    posted();
    assertThat(pause()).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  private long pause() {
    return service.awaitCalls(2).get(1).nanos() - service.calls().get(0).nanos();
  }

  @Test
  void areRefusedWithATemplateThatNamesWhatThereIsNot() {
    with("slack-sink", "{ address: \"https://hooks.slack.example\", template: \"{titel}\" }");
    assertThat(node.home().faults())
        .singleElement()
        .asString()
        .contains("a chat's template has no {titel}; known are headline, title,");
  }

  /** It would come to Teams without its signature. */
  @Test
  void areRefusedWithAnAddressThatCamelWouldSplit() {
    node.home().write("config/secrets/teams", "https://a.example/invoke?sp=1&sig=x\n");
    with("teams-sink", "{ address: \"{{secretfile:teams}}\" }");
    assertThat(node.home().faults())
        .singleElement()
        .asString()
        .endsWith(
            "address holds a &, + or %, which would be taken for a sign of an address; write"
                + " RAW({{secretfile:teams}})");
  }

  @Test
  void areRefusedWithALineEndThatCamelWouldDrop() {
    with("slack-sink", "{ address: \"https://hooks.example\", template: \"{title}\\n{url}\" }");
    assertThat(node.home().faults())
        .singleElement()
        .asString()
        .endsWith("template holds a line end, which is lost on the way; write \\n in quotes '…'");
  }
}
