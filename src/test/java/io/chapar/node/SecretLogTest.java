package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose operator has turned on all that anything in it can say. */
class SecretLogTest {
  private static final Duration LONG = Duration.ofMinutes(3);

  private static final String TRACE =
      """
      <configuration>
        <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%level %logger %msg %ex%n</pattern></encoder>
        </appender>
        <root level="TRACE"><appender-ref ref="all"/></root>
      </configuration>
      """;

  private static final String ADMIN = "adm-5c1e77aa90b24d1f";
  private static final String HOOK = webhook("hook-7f1d0c52b9e84a36d1");
  private static final String OLD = webhook("old-2b9e84a36d17f1d0c5");
  private static final String ALARM = webhook("alarm-e84a36d12b97f1d0");
  private static final String WRONG = "whsec_wrong*9e84a36d12b97f1d0";
  private static final String QUEUE = "queue w0rd/with+signs%41";
  private static final String LEDGER = "ledger-41c7d2a0";
  private static final String MAIL = "mail-93bb10fe";
  private static final String PARTNER = "partner-60ad5b7e";
  private static final String SEGMENT = "T01J8ZK4QWXB7M2C9D3F";
  private static final String CHAT = "T02-9c1d/sig+e7a0";
  private static final String BOT = "110201:bot-5d0e77";
  private static final String SEARCH = "ApiKey search-81c6f2aa==";
  private static final String USER_INFO = "userinfo-d70a1c39";

  @TempDir Path folder;
  private NewsServer news;
  private WebhookSink webhook;
  private Probe probe;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(1, "");
    webhook = new WebhookSink();
    probe = Probe.atFreePort();
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  private static String webhook(String secret) {
    return "whsec_"
        + Base64.getEncoder().encodeToString((secret + "-----").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingThatANodeSaysAtTraceHoldsASecret() throws Exception {
    TestHome home = home();
    news.publish(2);
    try (ChildNode node = ChildNode.run(folder, home.environment())) {
      await()
          .atMost(LONG)
          .until(() -> webhook.headers().stream().anyMatch(SecretLogTest::isPartners));
      await().atMost(LONG).until(() -> webhook.urls().size() == 2);
      assertThat(status(ADMIN)).isEqualTo(200);
      assertThat(status("another-token-of-nobody")).isEqualTo(401);
      set("webhook.secret", WRONG);
      set("webhook.url", "http://me:" + USER_INFO + "@127.0.0.1:1/hook");
      await().atMost(LONG).until(() -> Files.exists(folder.resolve("data/edits.json")));
      check(home);
      node.end();
    }
    assertThat(log())
        .contains("TRACE")
        .contains("Resolved text:")
        .contains("subscriber teams-sink waits: ")
        .contains("subscriber telegram-sink waits: ")
        .contains("subscriber elasticsearch-sink waits: ");
    assertThat(leaks()).isEmpty();
  }

  private static boolean isPartners(Map<String, List<String>> headers) {
    return headers.getOrDefault("Authorization", List.of("")).contains("Bearer " + PARTNER);
  }

  private TestHome home() throws IOException {
    TestHome home =
        TestHome.in(folder, news.feeds())
            .with("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=" + folder + "/trace.xml")
            .with("ADMIN_PORT", probe.port())
            .with("WEBHOOK_ENABLED", "true")
            .with("ALARM_WEBHOOK_ENABLED", "true")
            .with("HOOK", HOOK)
            .with("QUEUE_PASSWORD", QUEUE);
    home.environment().remove("WEBHOOK_SECRET");
    Files.writeString(folder.resolve("trace.xml"), TRACE);
    Files.createDirectories(folder.resolve("config/secrets"));
    Files.writeString(folder.resolve("config/secrets/admin"), ADMIN + "\n");
    Files.writeString(folder.resolve("config/secrets/partner"), PARTNER + "\n");
    set("admin.token", "{{secretfile:admin}}");
    set("webhook.url", webhook.url() + "/" + SEGMENT);
    set("webhook.secret", "{{env:HOOK}}");
    set("webhook.old-secret", OLD);
    set("ledger.password", LEDGER);
    set("alarm-webhook.url", webhook.url());
    set("alarm-webhook.secret", ALARM);
    set("alarm-mail.password", MAIL);
    partner();
    chats();
    return home;
  }

  /** Nobody answers there. */
  private void chats() throws IOException {
    Files.writeString(folder.resolve("config/secrets/chat"), "http://127.0.0.1:1/a?" + CHAT);
    Files.writeString(folder.resolve("config/secrets/bot"), BOT + "\n");
    Files.writeString(folder.resolve("config/secrets/search"), SEARCH + "\n");
    String there = "address: 'http://127.0.0.1:1'";
    Files.writeString(
        folder.resolve("routes/4-chats.camel.yaml"),
        chat("teams-sink", "address: 'RAW({{secretfile:chat}})'")
            + chat("telegram-sink", "token: 'RAW({{secretfile:bot}})', chat: '1', " + there)
            + chat(
                "elasticsearch-sink",
                "authorization: 'RAW({{secretfile:search}})', index: reports, " + there));
  }

  private static String chat(String kamelet, String parameters) {
    return """
        - route:
            id: %1$s
            description: Each report to somebody who is away
            from:
              uri: ledger:reports
              parameters: { subscriber: %1$s, retry: "100ms,1s,1m" }
              steps:
                - to: { uri: "kamelet:%1$s", parameters: { %2$s } }
        """
        .formatted(kamelet, parameters);
  }

  /** A route of the operator's own, with a password by reference. */
  private void partner() throws IOException {
    String route = Files.readString(folder.resolve("routes/3-webhook.camel.yaml"));
    Files.writeString(
        folder.resolve("routes/4-partner.camel.yaml"),
        route
            .replace("id: webhook", "id: partner")
            .replace("subscriber: webhook", "subscriber: partner")
            .replace(
                "        - to:\n",
                "        - setHeader:\n"
                    + "            name: Authorization\n"
                    + "            simple: \"Bearer {{secretfile:partner}}\"\n"
                    + "        - to:\n"));
  }

  private void set(String setting, String value) throws IOException {
    Path file = folder.resolve("config/application.properties");
    String line = Matcher.quoteReplacement(setting + " = " + value);
    String text = Files.readString(file);
    String changed = text.replaceFirst("(?m)^" + setting.replace(".", "\\.") + " *=.*$", line);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
  }

  private int status(String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + probe.port() + "/api/feeds"))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  /** What the commands say beside it. */
  private void check(TestHome home) throws Exception {
    for (String command : List.of("check", "edits")) {
      List<String> words = new ArrayList<>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.chapar.Chapar"));
      words.addAll(List.of(command, "--home", folder.toString()));
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(home.environment());
      builder.redirectOutput(folder.resolve(command + ".log").toFile());
      builder.start().waitFor();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("node.log"));
  }

  /** Each line that holds a secret, of all that was said and of the files of the node's own. */
  private List<String> leaks() throws IOException {
    List<Path> files = new ArrayList<>(List.of(folder.resolve("node.log")));
    files.addAll(List.of(folder.resolve("check.log"), folder.resolve("edits.log")));
    files.add(folder.resolve("data/edits.json"));
    List<String> leaks = new ArrayList<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .filter(line -> forms().anyMatch(line::contains))
            .limit(20)
            .forEach(line -> leaks.add(file.getFileName() + ": " + shortened(line)));
      }
    }
    return leaks;
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(line.length(), 400));
  }

  private static Stream<String> forms() {
    return Stream.concat(
        Stream.of(
                ADMIN,
                HOOK,
                OLD,
                ALARM,
                WRONG,
                QUEUE,
                LEDGER,
                MAIL,
                PARTNER,
                SEGMENT,
                USER_INFO,
                CHAT,
                BOT,
                SEARCH.substring(7))
            .map(secret -> secret.replace("whsec_", "")),
        Stream.of("queue+w0rd%2Fwith%2Bsigns%2541", "queue%20w0rd%2Fwith%2Bsigns%2541"));
  }
}
