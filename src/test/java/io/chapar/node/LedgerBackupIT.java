package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.IntegrityCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by processes of their own, as an operator or cron has them made. */
class LedgerBackupIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ARTICLES = 5;

  @TempDir Path folder;

  private Command chapar(TestHome home, String... arguments) throws Exception {
    return Command.run(folder, home.environment(), arguments);
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void isMadeUnderANodeAndRestoredWhenItHasEnded() throws Exception {
    String backup = folder.resolve("backup.db").toString();
    try (NewsServer news = new NewsServer(1, "");
        WebhookSink webhook = new WebhookSink()) {
      TestHome home =
          TestHome.in(folder, news.feeds())
              .with("QUEUE_ENABLED", "false")
              .with("WEBHOOK_ENABLED", "true")
              .with("WEBHOOK_URL", webhook.url());
      news.publish(ARTICLES);
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        await().atMost(LONG).until(() -> webhook.urls().size() == ARTICLES);
        assertThat(chapar(home, "ledger", "backup", backup).exit()).isZero();
        assertThat(chapar(home, "ledger", "verify").exit()).isZero();
        Command refused = chapar(home, "ledger", "restore", backup);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained())
            .isEqualTo(
                "a node runs on this ledger; stop it, then restore: "
                    + folder.resolve("data/ledger.db")
                    + "\n");
        news.publish(ARTICLES);
        await().atMost(LONG).until(() -> webhook.urls().size() == 2 * ARTICLES);
        node.kill();
      }
      assertThat(chapar(home, "ledger", "restore", backup).exit()).isZero();
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        await().atMost(LONG).until(() -> webhook.keys() == 3 * ARTICLES);
        assertThat(node.end()).isEqualTo(143);
      }
      assertThat(webhook.unequalRepeats()).isEmpty();
      assertThat(IntegrityCheck.of(folder.resolve("data/ledger.db")).faults()).isEmpty();
    }
  }

  /** With reports of random letters. */
  private TestHome homeOf(int megabytes) throws IOException {
    TestHome home = TestHome.in(folder, List.of());
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    Ledger.open(Databases.settings(url, "one")).close();
    Databases.pass(
        url,
        """
        insert into report (id, version, feed, event, digest, record, recorded_at)
        with recursive n(i) as (select 1 union all select i + 1 from n limit %d)
        select 'r' || i, 1, 'a', 'created', 'd', '"' || hex(randomblob(50000)) || '"', i from n\
        """
            .formatted(megabytes * 10));
    return home;
  }

  private static Optional<Path> part(Path backups) throws IOException {
    return in(backups).stream().filter(file -> file.toString().contains(".part-")).findFirst();
  }

  @Test
  void leavesNoFileWhenItIsKilled() throws Exception {
    TestHome home = homeOf(60);
    Path backups = Files.createDirectory(folder.resolve("backups"));
    Path backup = backups.resolve("ledger.db");
    try (ChildNode command =
        ChildNode.command(folder, home.environment(), "ledger", "backup", backup.toString())) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(LONG)
          .until(() -> part(backups).filter(part -> part.toFile().length() > 0).isPresent());
      command.kill();
    }
    assertThat(backup).doesNotExist();
    assertThat(part(backups)).isPresent();
    assertThat(chapar(home, "ledger", "backup", backup.toString()).exit()).isZero();
    assertThat(in(backups)).containsExactly(backup);
  }

  @Test
  void leavesAllAsItWasWhereTheDiskIsFull() throws Exception {
    TestHome home = homeOf(6);
    Path backup = folder.resolve("backup.db");
    assertThat(chapar(home, "ledger", "backup", backup.toString()).exit()).isZero();
    Path full = folder.resolve("full");
    try (SmallDisk disk = SmallDisk.at(full, 4)) {
      Command refused = chapar(home, "ledger", "backup", full.resolve("ledger.db").toString());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.complained())
          .isEqualTo("no backup was made (the disk is full): " + full.resolve("ledger.db") + "\n");
      assertThat(full).isEmptyDirectory();
      Path ledger = full.resolve("ledger.db");
      home.with("LEDGER_URL", "jdbc:sqlite:" + ledger);
      Ledger.open(Databases.settings("jdbc:sqlite:" + ledger, "one")).close();
      refused = chapar(home, "ledger", "restore", backup.toString());
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.complained())
          .isEqualTo("nothing was restored (the disk is full): " + ledger + "\n");
      assertThat(IntegrityCheck.of(ledger).newest()).isNull();
      assertThat(in(full)).hasSize(2).contains(ledger, full.resolve("ledger.db.node"));
    }
  }
}
