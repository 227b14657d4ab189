package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.ledger.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL. */
class TwoNodesTest {
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path folder;
  private NewsServer news;
  private WebhookSink webhook;
  private String ledger;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(6, "");
    webhook = new WebhookSink();
    ledger = Databases.postgres();
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  private ChildNode node(String name, String every) throws IOException {
    TestHome home =
        TestHome.in(folder.resolve(name), news.feeds(), every)
            .with("LEDGER_URL", ledger)
            .with("FETCH_TOTAL_TIMEOUT", "15s")
            .with("LEDGER_LEASE", "31s")
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", webhook.url());
    return ChildNode.start(home.folder(), home.environment());
  }

  private static ConditionFactory await(ChildNode... nodes) {
    return Awaitility.await()
        .atMost(LONG)
        .failFast("a node died", () -> !Stream.of(nodes).allMatch(ChildNode::lives));
  }

  @Test
  void pollEachFeedOnceAnIntervalAndDeliverNothingTwice() throws Exception {
    news.publish(10);
    try (ChildNode one = node("one", "1h");
        ChildNode two = node("two", "1h")) {
      await(one, two).until(() -> webhook.keys() == news.published());
      assertThat(one.lives() && two.lives()).isTrue();
    }
    assertThat(news.polls()).isEqualTo(news.feeds().size());
    assertThat(webhook.repeats()).isZero();
    assertThat(news.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void runUnderTwoNamesWhenTheirDataFolderWasCopied() throws Exception {
    String name = "0a1b2c3d-0000-4000-8000-000000000000";
    for (String home : new String[] {"one", "two"}) {
      Files.createDirectories(folder.resolve(home).resolve("data"));
      Files.writeString(name(home), name);
    }
    news.publish(10);
    try (ChildNode one = node("one", "1s");
        ChildNode two = node("two", "1s")) {
      await(one, two).until(() -> webhook.keys() == news.published());
      await(one, two)
          .until(() -> !Files.readString(name("one")).equals(Files.readString(name("two"))));
      assertThat(one.lives() && two.lives()).isTrue();
    }
    assertThat(webhook.repeats()).isZero();
  }

  private Path name(String home) {
    return folder.resolve(home).resolve("data/node");
  }

  @Test
  void shareTheWork() throws Exception {
    try (ChildNode one = node("one", "1s");
        ChildNode two = node("two", "1s")) {
      ArchiveFolder first = new ArchiveFolder(folder.resolve("one/archive"));
      ArchiveFolder second = new ArchiveFolder(folder.resolve("two/archive"));
      await(one, two)
          .until(
              () -> {
                news.publish(1);
                return !first.urls().isEmpty() && !second.urls().isEmpty();
              });
      assertThat(one.lives() && two.lives()).isTrue();
      assertThat(first.urls()).doesNotContainAnyElementsOf(second.urls());
    }
  }

  @Test
  void loseNothingWhenOneOfThemIsKilled() throws Exception {
    try (ChildNode one = node("one", "1s");
        ChildNode two = node("two", "1s")) {
      news.publish(10);
      await(one, two).until(() -> webhook.keys() > 5);
      one.kill();
      news.publish(10);
      await(two).until(() -> webhook.keys() == news.published());
      assertThat(two.lives()).isTrue();
    }
    assertThat(webhook.urls()).isEqualTo(news.shown());
    assertThat(webhook.unequalRepeats()).isEmpty();
  }
}
