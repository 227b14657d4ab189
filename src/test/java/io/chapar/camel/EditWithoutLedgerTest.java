package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit of routes and watch list of which the ledger, which is away, takes the first half. */
class EditWithoutLedgerTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String FEEDS = "config/feeds.yaml";
  private static final String ROUTE = "routes/4-second.camel.yaml";

  @TempDir Path folder;
  private LiveNode node;
  private final BreakableDatabase database = new BreakableDatabase();

  @BeforeEach
  void run() {
    node = new LiveNode(folder).over(database).start();
  }

  @AfterEach
  void close() {
    database.mend();
    node.close();
  }

  private boolean waits() {
    return node.warnings().stream().anyMatch(line -> line.contains("is tried again"));
  }

  @Test
  void undoesWhatItTookWhenTheEditIsUndone() {
    List<String> before = node.routes();
    database.breaks(new SQLException("the database is away"));
    node.home().write(ROUTE, EditedNode.SECOND.formatted(folder.resolve("out")));
    node.home().write(FEEDS, "feeds: [ { name: a, address: 'http://127.0.0.1:9/feed' } ]\n");
    await().atMost(LONG).until(() -> node.routes().contains("second") && waits());
    node.home().delete(ROUTE);
    node.home().write(FEEDS, "feeds: []\n");
    await().atMost(LONG).until(() -> !node.routes().contains("second"));
    assertThat(node.routes()).containsExactlyInAnyOrderElementsOf(before);
    database.mend();
    await().atMost(LONG).until(() -> node.warnings().isEmpty() && node.problems().isEmpty());
    assertThat(node.feeds()).isEmpty();
  }
}
