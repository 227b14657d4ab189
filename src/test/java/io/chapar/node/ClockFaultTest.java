package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that ran with a clock that was thirty days ahead, and starts with one that is right. */
class ClockFaultTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ARTICLES = 3;
  private static final int NEVER_DAYS = 36_500;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void pollsAndDeliversAtOnceAndSaysSo(int days) throws Exception {
    Path file = folder.resolve("data/ledger.db");
    pollsAndDelivers("jdbc:sqlite:" + file, days);
  }

  @Test
  void pollsAndDeliversAtOnceAndSaysSoWhereItIsTheClockOfTheDatabase() throws Exception {
    pollsAndDelivers(Databases.postgres(), 30);
  }

  private void pollsAndDelivers(String url, int days) throws Exception {
    Probe probe = Probe.atFreePort();
    try (NewsServer news = new NewsServer(1, "");
        WebhookSink webhook = new WebhookSink()) {
      TestHome home =
          TestHome.in(folder, news.feeds())
              .with("QUEUE_ENABLED", "false")
              .with("LEDGER_URL", url)
              .with("WEBHOOK_ENABLED", "true")
              .with("WEBHOOK_URL", webhook.url())
              .with("ADMIN_PORT", probe.port());
      news.publish(ARTICLES);
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        await().atMost(LONG).until(() -> webhook.urls().size() == ARTICLES);
        node.end();
      }
      noteAhead(url, Duration.ofDays(days).toMillis());
      news.publish(ARTICLES);
      try (ChildNode node = ChildNode.run(folder, home.environment())) {
        await().atMost(LONG).until(() -> webhook.urls().size() == 2 * ARTICLES);
        await()
            .atMost(LONG)
            .until(() -> probe.text("/health/ready").contains("clock of the ledger"));
        assertThat(log()).anyMatch(line -> line.contains("a clock that was ahead by "));
        node.end();
      }
    }
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("node.log"));
  }

  /** All times that the ledger has. */
  private static void noteAhead(String url, long millis) throws SQLException {
    for (String column : times(url)) {
      String[] names = column.split("\\.");
      Databases.pass(
          url,
          "update %1$s set %2$s = %2$s + %3$d where %2$s < %4$d"
              .formatted(names[0], names[1], millis, Duration.ofDays(NEVER_DAYS).toMillis()));
    }
  }

  private static List<String> times(String url) throws SQLException {
    List<String> times = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
      while (columns.next()) {
        String name = columns.getString("COLUMN_NAME");
        String table = columns.getString("TABLE_NAME");
        if (name.matches("at|.+_at|.+_seen|since") && !table.matches("(pg|sql|sqlite)_.*")) {
          times.add(table + "." + name);
        }
      }
    }
    assertThat(times).contains("feed.due_at", "item.last_seen", "delivery.owed_at", "history.at");
    return times;
  }
}
