package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.DeadItems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that kills every process that works on it, and a node that is started again each time. */
class PoisonTest {
  private static final String POISON = "/article/3";
  private static final int OTHERS = 7;
  private static final int MOST_STARTS = 20;

  @TempDir Path folder;
  private NewsServer news;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(1, "");
  }

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void isDeadAfterEightDeathsAndTheOthersAreDelivered() throws Exception {
    TestHome home = TestHome.in(folder, news.feeds());
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("archive"));
    news.publish(OTHERS + 1);
    int deaths = 0;
    while (dies(home, archive)) {
      deaths++;
      assertThat(deaths).as("deaths").isLessThan(MOST_STARTS);
    }
    assertThat(deaths).isEqualTo(8);
    assertThat(deadItems())
        .singleElement()
        .satisfies(item -> assertThat(item.reason()).startsWith("the process ended"));
  }

  /** Or lives on until all else is delivered. */
  private boolean dies(TestHome home, ArchiveFolder archive) throws Exception {
    try (ChildNode node = ChildNode.start(folder, home.environment(), "at-item", POISON)) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> !node.lives() || archive.urls().size() == OTHERS && poisonIsDead());
      return !node.lives();
    }
  }

  /** Lets its pauses pass. */
  private boolean poisonIsDead() {
    Databases.pass(ledgerUrl(), "update item set due_at = 0 where owner is null");
    return deadItems().size() == 1;
  }

  private List<DeadItems.One> deadItems() {
    try (Ledger ledger = Ledger.open(Databases.settings(ledgerUrl(), "reader"))) {
      return ledger.deadItems().newest(5);
    }
  }

  private String ledgerUrl() {
    return "jdbc:sqlite:" + folder.resolve("data/ledger.db");
  }
}
