package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.SqliteBits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node on a ledger in which one bit has fallen. */
class CorruptLedgerFaultTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ARTICLES = 5;

  @TempDir Path folder;
  private NewsServer news;
  private WebhookSink webhook;
  private Probe probe;
  private TestHome home;
  private SqliteBits bits;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(1, "");
    webhook = new WebhookSink();
    probe = Probe.atFreePort();
    bits = new SqliteBits(folder.resolve("data/ledger.db"));
    home =
        TestHome.in(folder, news.feeds())
            .with("QUEUE_ENABLED", "false")
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", webhook.url())
            .with("ADMIN_PORT", probe.port());
    news.publish(ARTICLES);
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  private ChildNode run() throws IOException {
    return ChildNode.run(folder, home.environment());
  }

  private void ran() throws Exception {
    try (ChildNode node = run()) {
      await().atMost(LONG).until(() -> webhook.urls().size() == ARTICLES);
      node.end();
    }
  }

  private void isSaid() throws IOException {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              assertThat(probe.status("/health/ready")).isEqualTo(503);
              assertThat(probe.text("/health/ready")).contains("the ledger is damaged");
              assertThat(probe.status("/health/live")).isEqualTo(200);
            });
    assertThat(log()).anyMatch(line -> line.contains("the ledger is damaged"));
    assertThat(log()).anyMatch(line -> line.contains("docs/runbook.md#damage"));
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("node.log"));
  }

  @Test
  void saysAtItsStartThatTheLedgerIsDamagedAndTakesItUpOnceItIsMended() throws Exception {
    ran();
    bits.flipInIndex("item_queue");
    try (ChildNode node = run()) {
      isSaid();
      await().atMost(LONG).until(() -> probe.text("/api/alarms").contains("damage"));
      node.end();
    }
    bits.reindex();
    news.publish(ARTICLES);
    try (ChildNode node = run()) {
      await().atMost(LONG).until(() -> webhook.urls().size() == 2 * ARTICLES);
      assertThat(probe.status("/health/ready")).isEqualTo(200);
      node.end();
    }
    assertThat(webhook.unequalRepeats()).isEmpty();
  }

  @Test
  void saysWhileItRunsThatTheLedgerIsDamaged() throws Exception {
    home.with("LEDGER_CHECK", "1s");
    try (ChildNode node = run()) {
      await().atMost(LONG).until(() -> webhook.urls().size() == ARTICLES);
      await().atMost(LONG).until(() -> probe.status("/health/ready") == 200);
      bits.flipInIndex("item_seen");
      isSaid();
      node.end();
    }
  }

  @Test
  void saysThatWhatIsThereIsNoLedger() throws Exception {
    ran();
    Files.writeString(folder.resolve("data/ledger.db"), "no database at all ".repeat(1000));
    try (ChildNode node = run()) {
      isSaid();
      node.end();
    }
  }
}
