package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose ledger is lost, or was restored, and a receiver that drops the keys that it has. */
class LedgerGenerationTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int WRONG_CONFIGURATION = 78;
  private static final int ARTICLES = 3;

  @TempDir Path folder;
  private Path ledger;
  private NewsServer news;
  private WebhookSink webhook;
  private TestHome home;

  @BeforeEach
  void open() throws IOException {
    ledger = folder.resolve("data/ledger.db");
    news = new NewsServer(1, "");
    news.publish(ARTICLES);
    webhook = new WebhookSink();
    home =
        TestHome.in(folder, news.feeds())
            .with("QUEUE_ENABLED", "false")
            .with("WEBHOOK_ENABLED", "true")
            .with("WEBHOOK_URL", webhook.url());
  }

  @AfterEach
  void close() {
    news.close();
    webhook.close();
  }

  private void runsUntilKeys(int keys, String... options) throws Exception {
    try (ChildNode node = ChildNode.run(folder, home.environment(), options)) {
      await().atMost(LONG).until(() -> webhook.keys() >= keys);
      node.end();
    }
    assertThat(webhook.keys()).isEqualTo(keys);
    assertThat(webhook.unequalRepeats()).isEmpty();
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("node.log"));
  }

  @Test
  void asksBeforeItBeginsAnewAndThenUsesNoKeyTwice() throws Exception {
    runsUntilKeys(ARTICLES);
    Files.delete(ledger);
    news.rewrite(" (2)");
    try (ChildNode node = ChildNode.run(folder, home.environment())) {
      assertThat(node.ends()).isEqualTo(WRONG_CONFIGURATION);
    }
    assertThat(log()).anyMatch(line -> line.matches("data.folder is of .*--new-ledger"));
    runsUntilKeys(2 * ARTICLES, "--new-ledger");
    assertThat(new ArchiveFolder(folder.resolve("archive")).files()).hasSize(2 * ARTICLES);
    news.rewrite(" (3)");
    runsUntilKeys(3 * ARTICLES);
  }

  @Test
  void usesNoKeyTwiceOnABackup() throws Exception {
    runsUntilKeys(ARTICLES);
    Path backup = folder.resolve("backup.db");
    Files.copy(ledger, backup);
    news.rewrite(" (2)");
    runsUntilKeys(2 * ARTICLES);
    Files.copy(backup, ledger, StandardCopyOption.REPLACE_EXISTING);
    news.rewrite(" (3)");
    runsUntilKeys(3 * ARTICLES);
  }
}
