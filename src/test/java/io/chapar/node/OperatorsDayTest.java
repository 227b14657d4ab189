package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator does when one of fourteen publishers is read badly, by commands in processes of
 * their own and by HTTP, beside a node that runs.
 */
class OperatorsDayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAPERS = 14;
  private static final int ODD = 6;
  private static final int ALL = PAPERS * Newspapers.ARTICLES;
  private static final int PHRASES = 10_000;
  private static final String FIRST_SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String SECOND_SECRET = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Newspapers papers;
  private SignedSink first;
  private SignedSink second;
  private TestHome home;
  private String api;

  @BeforeEach
  void open() throws IOException {
    papers = new Newspapers(PAPERS, ODD);
    first = new SignedSink(FIRST_SECRET);
    second = new SignedSink(SECOND_SECRET);
    int port = freePort();
    api = "http://127.0.0.1:" + port + "/api/";
    home =
        TestHome.in(folder, papers.feeds())
            .with("FETCH_PRIVATE_HOSTS", "127.0.0.0/8")
            .with("HTTP_PRIVATE_HOSTS", "127.0.0.1")
            .with("QUEUE_ENABLED", "false")
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", first.url())
            .with("WEBHOOK_SECRET", "whsec_" + FIRST_SECRET)
            .with("ADMIN_PORT", "" + port);
    secondWebhook();
    keywords();
  }

  @AfterEach
  void close() {
    papers.close();
    first.close();
    second.close();
  }

  private void secondWebhook() throws IOException {
    String route = Files.readString(folder.resolve("routes/3-webhook.camel.yaml"));
    write(
        "routes/3-second.camel.yaml",
        route
            .replace("id: webhook", "id: second")
            .replace("    precondition: \"{{webhook.enabled}}\"\n", "")
            .replace("subscriber: webhook", "subscriber: second")
            .replace("webhook.secret, webhook.old-secret", "secretfile:second")
            .replace("{{webhook.url}}", second.url()));
    write("config/secrets/second", "whsec_" + SECOND_SECRET);
  }

  /** One phrase of ten thousand is in an article. */
  private void keywords() throws IOException {
    String phrases =
        IntStream.range(0, PHRASES - 1)
            .mapToObj(n -> "Nowhereville " + Integer.toString(n, 36))
            .collect(Collectors.joining("\n", "[Places]\n", "\n"));
    write("config/keywords/desk.txt", phrases + "[Marks]\n" + Newspapers.mark(3, 1) + "\n");
    write(
        "routes/3-desk.camel.yaml",
        """
        - route:
            id: desk
            description: What has a keyword of the desk
            from:
              uri: ledger:reports
              parameters: { subscriber: desk }
              steps:
                - setProperty: { name: keywords, constant: desk }
                - bean: { ref: find-mentions }
                - filter:
                    simple: "${body.mentions} contains 'Marks'"
                    steps:
                      - bean: { ref: file-report }
                      - process: { ref: open-envelope }
                      - to: { uri: "file:{{data.folder}}/desk" }
        """);
  }

  @Test
  void endsWithEveryMistakeMended() throws Exception {
    try (ChildNode node = ChildNode.run(folder, home.environment())) {
      patiently().until(() -> first.received().size() >= ALL && second.received().size() >= ALL);
      onlyTheKeywordGoesToTheDesk();
      String report = theArticleIsFoundByItsAddress();
      theProfileIsTakenUp();
      aDryReadingShowsWhatWouldDiffer(report);
      theDifferenceIsDelivered(report);
      anEditIsRolledBack();
      anAlarmIsSilenced();
      aRangeIsReplayed();
      assertThat(node.lives()).isTrue();
    }
    assertThat(first.refused()).isEmpty();
    assertThat(second.refused()).isEmpty();
  }

  private void onlyTheKeywordGoesToTheDesk() {
    ArchiveFolder desk = new ArchiveFolder(folder.resolve("data/desk"));
    patiently().until(() -> !desk.files().isEmpty());
    assertThat(desk.records())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.path("url").asText()).isEqualTo(papers.article(3, 1));
              assertThat(record.path("mentions").toString()).contains(Newspapers.mark(3, 1));
            });
  }

  /** The id of its report. */
  private String theArticleIsFoundByItsAddress() throws Exception {
    String address = papers.article(ODD, 1);
    Command explained = chapar("explain", address);
    assertThat(explained.exit()).isZero();
    assertThat(explained.said()).contains(address).contains("delivered");
    JsonNode found = get("find?q=" + address);
    String id = found.path("reports").path(0).path("id").asText();
    assertThat(id).matches("[0-9a-f]{32}");
    JsonNode known = get("reports/" + id);
    assertThat(known.path("record").path("url").asText()).isEqualTo(address);
    assertThat(known.path("record").path("bylines")).isEmpty();
    return id;
  }

  private void theProfileIsTakenUp() throws Exception {
    write(
        "config/sites/odd.yaml",
        "hosts: " + Newspapers.host(ODD) + "\nbylines: " + Newspapers.WRITER_ELEMENT + "\n");
    patiently().until(() -> chapar("edits").said(), said -> said.contains("config/sites/odd.yaml"));
    assertThat(chapar("edits", "list", "--limit", "1").said())
        .contains("chapar reread --host " + Newspapers.host(ODD));
  }

  private void aDryReadingShowsWhatWouldDiffer(String report) throws Exception {
    Command dry = chapar("reread", "--host", Newspapers.host(ODD), "--dry-run");
    assertThat(dry.exit()).as(dry.complained()).isZero();
    assertThat(dry.said())
        .contains("bylines")
        .contains("Mira Talvik")
        .contains("nothing is stored");
    assertThat(get("reports/" + report).path("versions")).hasSize(1);
    assertThat(second.received()).hasSize(ALL);
  }

  private void theDifferenceIsDelivered(String report) throws Exception {
    Command reread = chapar("reread", "--host", Newspapers.host(ODD));
    assertThat(reread.exit()).as(reread.complained()).isZero();
    for (SignedSink sink : List.of(first, second)) {
      patiently().until(() -> sink.received().size() >= ALL + Newspapers.ARTICLES);
      assertThat(sink.received().subList(ALL, ALL + Newspapers.ARTICLES))
          .allSatisfy(
              received -> {
                assertThat(received.version()).isEqualTo(2);
                assertThat(received.data().path("event").asText()).isEqualTo("updated");
                assertThat(received.data().path("bylines").path(0).asText())
                    .isEqualTo("Mira Talvik");
              });
    }
    JsonNode changes = get("reports/" + report + "/changes?from=1&to=2");
    assertThat(changes.path("fields").toString()).contains("bylines").contains("Mira Talvik");
    HttpResponse<String> again = post("reread", "{\"report\":\"" + report + "\"}");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    patiently()
        .until(
            () -> get("reread").path("rereads").path(0),
            last -> last.path("total").asInt() == 1 && last.path("unchanged").asInt() == 1);
    assertThat(get("reports/" + report).path("versions")).hasSize(2);
  }

  private void anEditIsRolledBack() throws Exception {
    Path list = folder.resolve("config/feeds.yaml");
    String before = Files.readString(list);
    String running = get("edits").path("running").asText();
    Files.writeString(list, before.replace("every: 1s", "every: 5h"));
    patiently().until(() -> get("edits").path("running").asText(), now -> !now.equals(running));
    assertThat(chapar("edits", "show", "last").said()).contains("interval 1s → 5h");
    Command back = chapar("edits", "rollback", running);
    assertThat(back.exit()).as(back.complained()).isZero();
    assertThat(Files.readString(list)).isEqualTo(before);
    patiently().until(() -> get("edits").path("running").asText(), running::equals);
  }

  private void anAlarmIsSilenced() throws Exception {
    Command silenced =
        chapar("alarms", "silence", "backlog", "--for", "4h", "--by", "mina", "--note", "known");
    assertThat(silenced.exit()).as(silenced.complained()).isZero();
    assertThat(chapar("alarms", "silences").said()).contains("backlog").contains("mina");
    assertThat(get("alarms/silences").toString()).contains("backlog").contains("known");
    assertThat(post("alarms/unsilence", "{\"kind\":\"backlog\",\"by\":\"mina\"}").statusCode())
        .isEqualTo(200);
    assertThat(chapar("alarms", "silences").said()).doesNotContain("mina");
  }

  private void aRangeIsReplayed() throws Exception {
    String[] range = {
      "deliveries", "replay", "--subscriber", "second", "--state", "done", "--from", "1h"
    };
    int before = second.received().size();
    Command dry = chapar(with(range, "--dry-run"));
    assertThat(dry.said()).contains(before + " deliveries");
    assertThat(second.received()).hasSize(before);
    Command replayed = chapar(range);
    assertThat(replayed.exit()).as(replayed.complained()).isZero();
    patiently().until(() -> second.received().size() >= 2 * before);
    assertThat(second.received().stream().map(SignedSink.Received::key).distinct()).hasSize(before);
    assertThat(chapar("deliveries", "replay").exit()).as("without a restriction").isEqualTo(2);
    HttpResponse<String> counted =
        post("deliveries/replay", "{\"subscriber\":\"first\",\"state\":\"done\",\"dryRun\":true}");
    assertThat(counted.body()).contains("there is no subscriber");
  }

  private static String[] with(String[] arguments, String more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }

  private Command chapar(String... arguments) throws IOException, InterruptedException {
    return Command.run(folder, home.environment(), arguments);
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(500));
  }
}
