package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.file.Home;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.SetStore;
import io.chapar.ledger.MortalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chapar run} over files that a check refuses, as a machine does it after a power cut. */
class RestartTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int WRONG_CONFIGURATION = 78;

  @TempDir Path folder;
  private Path route;
  private String good;
  private NewsServer news;
  private WebhookSink webhook;
  private Probe probe;
  private TestHome home;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(1, "");
    webhook = new WebhookSink();
    probe = Probe.atFreePort();
    home =
        TestHome.in(folder, news.feeds())
            .with("QUEUE_ENABLED", "false")
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", webhook.url())
            .with("ADMIN_PORT", probe.port());
    route = folder.resolve("routes/3-webhook.camel.yaml");
    good = Files.readString(route);
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  private ChildNode run(String... options) throws IOException {
    return ChildNode.run(folder, home.environment(), options);
  }

  private void ran() throws Exception {
    try (ChildNode node = run()) {
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200 && isKept());
      node.kill();
    }
  }

  private void ranAndWasEdited() throws Exception {
    ran();
    spoil();
  }

  private void spoil() throws IOException {
    Files.writeString(route, good.replace("subscriber:", "subscribe:"));
  }

  private boolean isKept() throws IOException {
    Path kept = folder.resolve("data/good");
    if (!Files.isDirectory(kept)) {
      return false;
    }
    try (Stream<Path> all = Files.list(kept)) {
      return all.anyMatch(one -> one.getFileName().toString().matches("[0-9a-f]{8}"));
    }
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("node.log"));
  }

  @Test
  void goesOnWithWhatRanAndTakesTheMendedFiles() throws Exception {
    ranAndWasEdited();
    try (ChildNode node = run()) {
      await().atMost(LONG).until(() -> probe.text("/health/ready").contains("subscribe"));
      assertThat(probe.status("/health/ready")).isEqualTo(200);
      assertThat(probe.text("/metrics")).contains("chapar_warnings 1");
      assertThat(probe.text("/api/edits"))
          .contains("\"accepted\":false", "routes/3-webhook.camel.yaml");
      assertThat(log()).anyMatch(line -> line.contains("cannot run as they are"));
      news.publish(1);
      await().atMost(LONG).until(() -> !webhook.headers().isEmpty());
      Files.writeString(route, good);
      await().atMost(LONG).until(() -> probe.text("/metrics").contains("chapar_warnings 0"));
      assertThat(node.lives()).isTrue();
    }
  }

  @Test
  void goesOnWithWhatRanWhereAnEditCameWhileItWaitedForItsLedger() throws Exception {
    try (MortalPostgres postgres = new MortalPostgres(folder.resolve("postgres"))) {
      home.with("LEDGER_URL", postgres.url());
      ran();
      postgres.kill();
      try (ChildNode node = run()) {
        await().atMost(LONG).until(() -> log().stream().anyMatch(l -> l.contains("waits: ")));
        spoil();
        postgres.restart();
        await().atMost(LONG).until(() -> probe.text("/health/ready").contains("subscribe"));
        assertThat(probe.status("/health/ready")).isEqualTo(200);
        assertThat(node.lives()).isTrue();
      }
    }
  }

  /** As where the database has moved, and the edit that says so was refused. */
  @Test
  void takesTheMendedFilesThoughWhatRanWaitsForALedgerThatIsGone() throws Exception {
    Path properties = folder.resolve("config/application.properties");
    String moved = Files.readString(properties);
    String here = "jdbc:sqlite:{{data.folder}}/ledger.db";
    Files.writeString(properties, moved.replace(here, "jdbc:postgresql://127.0.0.1:1/gone"));
    keep();
    Files.writeString(properties, moved);
    spoil();
    try (ChildNode node = run("--new-ledger")) {
      await().atMost(LONG).until(() -> log().stream().anyMatch(l -> l.contains("waits: ")));
      Files.writeString(route, good);
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200);
      assertThat(node.lives()).isTrue();
    }
  }

  private void keep() {
    kept().keep(texts());
  }

  private SetStore kept() {
    return new SetStore(new Home(folder), folder.resolve("data"));
  }

  private Map<String, String> texts() {
    return new EditedFiles(new Home(folder), folder.resolve("config/feeds.yaml")).texts();
  }

  @Test
  void goesOnWithWhatItWasStartedWithWhereWhatItTookUpSinceDoesNotStart() throws Exception {
    SetStore kept = kept();
    kept.keep(texts());
    Files.setLastModifiedTime(kept.homes().get(0).set(), FileTime.fromMillis(1));
    Map<String, String> taken = new HashMap<>(texts());
    taken.put(
        "routes/4-mine.camel.yaml",
        """
        - route:
            id: mine
            description: Reads a folder that is not there
            from:
              uri: file:nowhere?autoCreate=false&startingDirectoryMustExist=true
              steps:
                - log: { message: x }
        """);
    kept.keep(taken);
    spoil();
    try (ChildNode node = run("--new-ledger")) {
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200);
      assertThat(log()).anyMatch(line -> line.contains("nowhere"));
      news.publish(1);
      await().atMost(LONG).until(() -> !webhook.headers().isEmpty());
      assertThat(node.lives()).isTrue();
    }
  }

  @Test
  void endsWhereNothingRanBefore() throws Exception {
    spoil();
    try (ChildNode node = run()) {
      assertThat(node.ends()).isEqualTo(WRONG_CONFIGURATION);
    }
    assertThat(log()).anyMatch(line -> line.contains("subscribe"));
  }

  @Test
  void endsWhereItIsToBeStrict() throws Exception {
    ranAndWasEdited();
    try (ChildNode node = run("--strict")) {
      assertThat(node.ends()).isEqualTo(WRONG_CONFIGURATION);
    }
  }
}
