package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.cli.DocumentedBlock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe as its page shows it, in a node; with addresses of this machine, and less time. */
class RecipesIT {
  private static final String LINK = "https://a.example/1";
  private static final String OTHER = "https://a.example/2";

  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).with("http.private-hosts", "127.0.0.1");
  }

  @AfterEach
  void close() {
    node.close();
    receiver.close();
  }

  /** What is to be replaced must stand in it. */
  private static String recipe(String page, String... replacements) {
    String recipe = DocumentedBlock.with(page, "- route:").text();
    for (int at = 0; at < replacements.length; at += 2) {
      assertThat(recipe).contains(replacements[at]);
      recipe = recipe.replace(replacements[at], replacements[at + 1]);
    }
    return recipe;
  }

  private LiveNode with(String recipe) {
    node.home().write("routes/4-recipe.camel.yaml", recipe);
    assertThat(node.home().faults()).isEmpty();
    return node;
  }

  private static JsonNode json(Receiver.Call call) throws IOException {
    return new ObjectMapper().readTree(call.body());
  }

  @Test
  void alertsAChatOfKeywords() throws Exception {
    node.home().write("config/secrets/slack", receiver.url() + "\n");
    with(recipe("docs/recipes/keyword-alert.md")).start();
    node.report(LINK, "The market was quiet on Monday.");
    node.report(OTHER, "The floods of Monday closed the road.");
    node.settled("alert");
    assertThat(receiver.calls()).hasSize(1);
    assertThat(json(receiver.calls().get(0)).path("text").asText())
        .isEqualTo("Title of " + OTHER + "\nisna: floods\n" + OTHER);
    assertThat(node.subscriber("alert").filtered()).isEqualTo(1);
  }

  @Test
  void postsToASecondWebhookWithASecretOfItsOwn() throws Exception {
    String secret = LiveNode.SECRET.replace("MDEy", "MDEz");
    node.home().write("config/secrets/partner", secret + "\n");
    try (Receiver first = new Receiver()) {
      node.withWebhook(first.url());
      with(recipe("docs/recipes/second-webhook.md", "https://partner.example/hook", receiver.url()))
          .start()
          .report(LINK);
      node.settled("partner");
      node.settled("webhook");
      assertThat(receiver.calls())
          .singleElement()
          .matches(call -> call.isSignedBy(secret) && !call.isSignedBy(LiveNode.SECRET));
      assertThat(first.calls()).singleElement().matches(call -> call.isSignedBy(LiveNode.SECRET));
      assertThat(receiver.calls().get(0).header("webhook-id"))
          .isEqualTo(first.calls().get(0).header("webhook-id"));
    }
  }

  @Test
  void postsManyReportsInOneRequest() throws Exception {
    node.home().write("config/secrets/warehouse", LiveNode.SECRET + "\n");
    with(recipe("docs/recipes/batch.md", "https://warehouse.example/hook", receiver.url())).start();
    node.subscribers().pause("warehouse");
    node.report(LINK);
    node.report(OTHER);
    node.resume("warehouse");
    node.settled("warehouse");
    assertThat(receiver.calls()).singleElement().matches(call -> call.isSignedBy(LiveNode.SECRET));
    assertThat(json(receiver.calls().get(0))).hasSize(2);
  }

  /** The mail server refuses it once. */
  @Test
  void mailsADigestOfAllReports() throws Exception {
    try (MailSink mail = new MailSink(1)) {
      node.home().write("config/secrets/mail", "secret\n");
      with(recipe(
              "docs/recipes/digest.md",
              "yyyyMMdd",
              "yyyyMMddHHmmss",
              "readLockMinAge: 10m",
              "readLockMinAge: 200ms",
              "delay: 10m",
              "delay: 300ms",
              "smtps://mail.example:465",
              mail.address(),
              "              username: chapar\n              password: RAW({{secretfile:mail}})\n",
              ""))
          .start()
          .report(LINK);
      node.report(OTHER);
      node.settled("digest");
      await()
          .atMost(LiveHome.LONG)
          .until(() -> mail.mails().stream().anyMatch(one -> one.contains(OTHER)));
      String all = String.join("\n", mail.mails());
      assertThat(all)
          .containsOnlyOnce("Title of " + LINK)
          .containsOnlyOnce("Title of " + OTHER)
          .containsPattern("Subject: News of \\d{14}");
      await().atMost(LiveHome.LONG).until(() -> digests() == 0);
    }
  }

  private long digests() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/digest"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void tellsCorrectionsAndWithdrawalsAlone() throws Exception {
    node.home().write("config/secrets/teams", receiver.url() + "\n");
    with(recipe("docs/recipes/only-corrections.md"));
    try (EditedPage page = new EditedPage()) {
      page.watchedBy(node);
      node.start();
      page.publish();
      node.archived("event", "created");
      page.correct();
      node.archived("event", "corrected");
      page.withdraw();
      node.archived("event", "withdrawn");
      node.settled("corrections");
    }
    assertThat(receiver.calls()).hasSize(2);
    assertThat(json(receiver.calls().get(0)).findValuesAsText("text").get(0))
        .isEqualTo("corrected: Correction: News");
    assertThat(json(receiver.calls().get(1)).findValuesAsText("text").get(0))
        .startsWith("withdrawn: ");
    assertThat(node.subscriber("corrections").filtered()).isEqualTo(1);
  }

  @Test
  void sendsEachLanguageToItsTopicAndAllOthersToOne() throws Exception {
    Map<String, String> topics = new ConcurrentHashMap<>();
    try (MqttBroker broker = new MqttBroker()) {
      broker.start();
      MqttClient client = new MqttClient(broker.url(), "receiver", new MemoryPersistence());
      client.connect();
      IMqttMessageListener keep =
          (topic, message) ->
              topics.merge(topic, new String(message.getPayload(), UTF_8), String::concat);
      client.subscribe(
          new MqttSubscription[] {new MqttSubscription("#", 1)}, new IMqttMessageListener[] {keep});
      with(recipe("docs/recipes/topics-by-language.md", "ssl://mqtt.example:8883", broker.url()))
          .start();
      for (String language : List.of("fa", "tr", "de", "../news/fa")) {
        node.report(in(language));
      }
      node.settled("languages");
      await().atMost(LiveHome.LONG).until(() -> topics.size() == 3);
      client.disconnect();
      client.close();
    }
    assertThat(topics).containsOnlyKeys("news/fa", "news/tr", "news/other");
    assertThat(topics.get("news/fa"))
        .contains("\"language\":\"fa\"")
        .doesNotContain("\"language\":\"de\"");
    assertThat(topics.get("news/other")).contains("\"language\":\"de\"");
  }

  private static Report in(String language) {
    String link = "https://a.example/" + language.length() + language.replace("/", "");
    Report report = Examples.report(Examples.item("isna", link), "Text of " + link);
    Article article = report.article();
    return new Report(
        new Article(
            article.origin(),
            article.metadata(),
            language,
            article.script(),
            article.direction(),
            article.blocks()),
        report.facts(),
        report.fingerprints());
  }

  @Test
  void copiesFinishedFilesToAnObjectStorage() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/rclone")), "rclone is not installed");
    with(recipe("docs/recipes/object-storage.md", "megabytes: 100", "megabytes: 1")).start();
    String long600kB = "word ".repeat(40_000);
    node.report(LINK, long600kB);
    node.settled("lines");
    node.report(OTHER, long600kB);
    node.settled("lines");
    Path bucket = folder.resolve("storage/chapar-news");
    assertThat(rclone()).isZero();
    try (Stream<Path> objects = Files.list(bucket)) {
      Path object = objects.reduce((one, two) -> one.resolve("is not alone")).orElseThrow();
      assertThat(object.getFileName().toString()).matches("reports-.*-0001\\.ndjson\\.gz");
      assertThat(lines(object)).singleElement().asString().contains("\"url\":\"" + LINK + "\"");
      assertThat(rclone()).isZero();
      Files.writeString(object, "somebody else's");
      assertThat(rclone()).isNotZero();
    }
  }

  private int rclone() throws Exception {
    String command =
        DocumentedBlock.with("docs/recipes/object-storage.md", "rclone ")
            .text()
            .replace("/var/lib/chapar/data", folder.resolve("data").toString());
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    shell.redirectOutput(folder.resolve("rclone.log").toFile());
    shell.environment().put("RCLONE_CONFIG", folder.resolve("rclone.conf").toString());
    shell.environment().put("RCLONE_CONFIG_ARCHIVE_TYPE", "alias");
    shell.environment().put("RCLONE_CONFIG_ARCHIVE_REMOTE", folder.resolve("storage").toString());
    shell.environment().put("RCLONE_RETRIES", "1");
    return shell.start().waitFor();
  }

  private static List<String> lines(Path object) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(object)), UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void areAllRunHere() throws IOException {
    String tests = Files.readString(Path.of("src/test/java/io/chapar/camel/RecipesIT.java"));
    try (Stream<Path> pages = Files.list(Path.of("docs/recipes"))) {
      assertThat(pages.toList())
          .hasSizeGreaterThan(5)
          .allMatch(
              page -> tests.contains("recipe(\"" + page) || tests.contains("\"" + page + "\","));
    }
  }
}
