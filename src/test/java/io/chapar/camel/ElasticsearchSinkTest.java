package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kamelet elasticsearch-sink makes of the answers of a server that wants credentials. */
class ElasticsearchSinkTest {
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to an index
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "%s" }
            steps:
              - to:
                  uri: kamelet:elasticsearch-sink
                  parameters:
                    address: "%s"
                    index: reports
                    authorization: "{{secretfile:search}}"
      """;

  @TempDir Path folder;
  private Receiver search;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    search = new Receiver();
    node = new LiveNode(folder).with("http.private-hosts", "127.0.0.1");
    node.home().write("config/secrets/search", "ApiKey VnVhQ2ZHY0JDZGJr\n");
    retry("100ms" + ",200ms".repeat(300));
  }

  @AfterEach
  void close() {
    search.close();
    node.close();
  }

  private void retry(String times) {
    String address = search.url().replace("/hook", "");
    node.home().write("routes/4-mine.camel.yaml", ROUTE.formatted(times, address));
  }

  @Test
  void putsADocumentWithTheCredentialsOfTheSecret() {
    node.start().report("https://a.example/1");
    Receiver.Call call = search.awaitCalls(1).get(0);
    assertThat(call.request())
        .matches("PUT /reports/_doc/[0-9a-f]{32}\\?version=1&version_type=external_gte");
    assertThat(call.header("Authorization")).isEqualTo("ApiKey VnVhQ2ZHY0JDZGJr");
    assertThat(call.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void countsAVersionThatIsOlderThanTheIndexHas() {
    search.answers(status(409));
    node.start().report("https://a.example/1");
    node.settled("mine");
    assertThat(search.calls()).hasSize(1);
  }

  @Test
  void triesAgainLaterThanAServerAsksThatIsTooBusy() {
    search.answers(status(429, "Retry-After", "1"), status(201));
    node.start().report("https://a.example/1");
    node.settled("mine");
    long pause = search.calls().get(1).nanos() - search.calls().get(0).nanos();
    assertThat(pause).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  /** An index that is missing, where the server makes none by itself. */
  @Test
  void isDeadWithTheAnswerWhenItIsRefusedToTheEnd() {
    search.answers(status(404));
    retry("100ms");
    node.start().report("https://a.example/1");
    node.archived("url", "https://a.example/1");
    await().until(() -> node.subscriber("mine").dead() == 1);
    String id = node.archived("url", "https://a.example/1").path("id").asText();
    assertThat(node.explain(id).toString())
        .contains("the receiver answered 404: " + search.url().replace("/hook", ""))
        .doesNotContain("VnVhQ2ZHY0JDZGJr");
  }
}
