package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import io.chapar.ledger.MortalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed again and again. The news server and the receivers count on their own:
 * nothing may be lost, and what comes twice comes with the same key and the same text.
 *
 * <p>{@code -Dchapar.kills=N} sets the kill points of each test, {@code -Dchapar.seed=N} which.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("chapar.kills", 6);
  private static final long SEED = Long.getLong("chapar.seed", 1402);
  private static final int SERVER_KILLS = Math.max(3, KILLS / 10);
  private static final int IN_FLIGHT = 16;
  private static final int ARTICLES = 3;

  /** A feed shows all of them, however seldom a node lives long enough to poll it. */
  private static final int WINDOW = ARTICLES * (KILLS + 1);

  private static final List<String> POINTS =
      List.of("before-commit", "after-commit", "before-step", "after-step", "at-any-time");

  @TempDir Path folder;
  private NewsServer news;
  private WebhookSink webhook;
  private QueueDrain queue;
  private TestHome home;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(4, "", WINDOW);
    webhook = new WebhookSink();
    queue = new QueueDrain();
    home =
        TestHome.in(folder, news.feeds())
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", webhook.url())
            .with("QUEUE_PORT", String.valueOf(queue.port()));
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  @Test
  void losesNothingOnSqlite() throws Exception {
    killAgainAndAgain();
    loseNothing();
  }

  @Test
  void losesNothingOnPostgres() throws Exception {
    home.with("LEDGER_URL", Databases.postgres());
    killAgainAndAgain();
    loseNothing();
  }

  @Test
  void losesNothingWhenPostgresItselfIsKilled() throws Exception {
    try (MortalPostgres postgres = new MortalPostgres(folder.resolve("postgres"))) {
      home.with("LEDGER_URL", postgres.url());
      Random random = new Random(SEED);
      try (ChildNode node = ChildNode.start(folder, home.environment())) {
        for (int i = 0; i < SERVER_KILLS; i++) {
          news.publish(ARTICLES);
          int polls = news.polls();
          await().atMost(Duration.ofMinutes(2)).until(() -> news.polls() > polls + 3);
          assertThat(node.dies(random.nextInt(500))).isFalse();
          postgres.killAndRestart();
        }
        loseNothing(node);
      }
    }
  }

  private void killAgainAndAgain() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      news.publish(ARTICLES);
      String point = POINTS.get(i % POINTS.size());
      boolean atAnyTime = point.equals("at-any-time");
      String[] death =
          atAnyTime ? new String[0] : new String[] {point, "" + (1 + random.nextInt(60))};
      try (ChildNode node = ChildNode.start(folder, home.environment(), death)) {
        if (!node.dies(atAnyTime ? 500 + random.nextInt(3000) : 10_000)) {
          node.kill();
        }
      }
      if ((i + 1) % 10 == 0) {
        System.out.printf("%d of %d kills, %d articles%n", i + 1, KILLS, news.published());
      }
    }
  }

  private void loseNothing() throws Exception {
    try (ChildNode node = ChildNode.start(folder, home.environment())) {
      loseNothing(node);
    }
  }

  /** For as long as still more arrives; what was in work at some deaths waits for minutes. */
  private void awaitAll(ArchiveFolder archive) {
    while (!haveAll(archive)) {
      int seen = arrived(archive);
      await()
          .atMost(Duration.ofMinutes(20))
          .until(() -> haveAll(archive) || arrived(archive) > seen);
    }
  }

  private boolean haveAll(ArchiveFolder archive) {
    return news.shown().size() == news.published()
        && webhook.urls().containsAll(news.shown())
        && archive.urls().containsAll(news.shown())
        && queue.urls().containsAll(news.shown());
  }

  private int arrived(ArchiveFolder archive) {
    return news.shown().size()
        + webhook.urls().size()
        + archive.urls().size()
        + queue.urls().size();
  }

  private void loseNothing(ChildNode node) {
    news.publish(ARTICLES);
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("archive"));
    awaitAll(archive);
    assertThat(node.lives()).isTrue();
    assertThat(archive.urls()).isEqualTo(news.shown());
    assertThat(webhook.urls()).isEqualTo(news.shown());
    assertThat(queue.urls()).isEqualTo(news.shown());
    assertThat(webhook.keys()).isEqualTo(news.published());
    assertThat(webhook.unequalRepeats()).isEmpty();
    assertThat(queue.unequalRepeats()).isEmpty();
    assertThat(webhook.repeats()).isLessThanOrEqualTo(KILLS * IN_FLIGHT);
    System.out.printf(
        "%d articles: lost 0, repeats %d with equal keys%n", news.published(), webhook.repeats());
  }
}
