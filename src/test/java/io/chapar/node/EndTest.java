package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is told to end, and what it says in its log. */
class EndTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int ON_SIGTERM = 128 + 15;

  private static final String WAITS = "subscriber webhook waits: ";

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

  /** As Camel says of a context that waited for its own end. */
  @AfterEach
  void neverWaitedForItself() throws IOException {
    assertThat(log()).noneMatch(line -> line.contains("not yet shutdown"));
  }

  private TestHome home() throws IOException {
    return TestHome.in(folder, news.feeds())
        .with("QUEUE_ENABLED", "false")
        .with("WEBHOOK_ENABLED", "true")
        .with("WEBHOOK_URL", webhook.url())
        .with("ADMIN_PORT", probe.port());
  }

  @Test
  void saysOfAWrongVariableThatTheFileIsNotToBlame() throws Exception {
    try (ChildNode node =
        ChildNode.run(folder, home().with("LEDGER_URL", "jdbc:mysql://db/x").environment())) {
      assertThat(node.ends()).isEqualTo(78);
    }
    assertThat(log())
        .filteredOn(line -> line.contains("ledger.url is"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(" (by the variable LEDGER_URL)"));
  }

  @Test
  void finishesOnSigtermWhatIsInFlight() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    webhook.answer(
        call -> {
          taken.countDown();
          uninterrupted(answered);
          return 204;
        });
    news.publish(1);
    try (ChildNode node = ChildNode.run(folder, home().environment())) {
      taken.await();
      CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> end(node));
      await().atMost(LONG).until(() -> probe.text("/health/ready").contains("it ends"));
      assertThat(probe.status("/health/live")).isEqualTo(200);
      answered.countDown();
      assertThat(exit.get()).isEqualTo(ON_SIGTERM);
    }
    assertThat(webhook().backlog()).isZero();
    assertThat(webhook().success()).isNotNull();
  }

  @Test
  void endsWithoutAStackTraceWhenSeveralSubscribersHang() throws Exception {
    TestHome home = home();
    Path route = folder.resolve("routes/3-webhook.camel.yaml");
    Files.writeString(
        folder.resolve("routes/3-second.camel.yaml"),
        Files.readString(route)
            .replace("id: webhook", "id: second")
            .replace("subscriber: webhook", "subscriber: second"));
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(1);
    webhook.answer(
        call -> {
          both.countDown();
          uninterrupted(ended);
          return 204;
        });
    news.publish(1);
    try (ChildNode node = ChildNode.run(folder, home.environment())) {
      both.await();
      assertThat(node.end()).isEqualTo(ON_SIGTERM);
    } finally {
      ended.countDown();
    }
    assertThat(log()).isNotEmpty().noneMatch(line -> line.startsWith("\tat "));
  }

  private static int end(ChildNode node) {
    try {
      return node.end();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Subscribers.State webhook() {
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    try (Ledger ledger = Ledger.open(Databases.settings(url, "reader"))) {
      return ledger.subscribers().find("webhook").orElseThrow();
    }
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("node.log"));
  }

  @Test
  void writesItsLogAsOneJsonObjectALine() throws Exception {
    webhook.answer(call -> 503);
    news.publish(1);
    ObjectMapper json = new ObjectMapper();
    try (ChildNode node = ChildNode.run(folder, home().with("LOG_FORMAT", "json").environment())) {
      await().atMost(LONG).until(() -> log().stream().anyMatch(line -> line.contains(WAITS)));
      node.end();
    }
    for (String line : log()) {
      JsonNode event = json.readTree(line);
      assertThat(event.isObject()).as(line).isTrue();
      assertThat(event.path("level").asText()).isIn("INFO", "WARN", "ERROR");
      assertThat(event.path("timestamp").asLong()).isPositive();
      assertThat(event.path("formattedMessage").asText()).isNotEmpty();
    }
    JsonNode waits =
        json.readTree(log().stream().filter(line -> line.contains(WAITS)).findFirst().get());
    assertThat(waits.at("/mdc/about").asText()).matches("delivery of [0-9a-f]{32} v1 to webhook");
  }

  @Test
  void saysInItsJsonLogOfWhichTraceALineIs() throws Exception {
    webhook.answer(call -> 503);
    news.publish(1);
    TestHome home =
        home().with("LOG_FORMAT", "json").with("TRACING_ENDPOINT", "http://127.0.0.1:9/v1/traces");
    try (ChildNode node = ChildNode.run(folder, home.environment())) {
      await().atMost(LONG).until(() -> log().stream().anyMatch(line -> line.contains(WAITS)));
      node.end();
    }
    String line = log().stream().filter(one -> one.contains(WAITS)).findFirst().orElseThrow();
    JsonNode about = new ObjectMapper().readTree(line).path("mdc");
    assertThat(about.path("span_id").asText()).matches("[0-9a-f]{16}");
    assertThat(about.path("about").asText()).startsWith("delivery of ");
    assertThat(webhook.headers())
        .anySatisfy(
            headers ->
                assertThat(headers.get("Traceparent").get(0))
                    .startsWith("00-" + about.path("trace_id").asText() + "-"));
  }
}
