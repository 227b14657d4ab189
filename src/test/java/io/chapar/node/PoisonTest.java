package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
  void isDeadAfterAFewDeathsAndTheOthersAreDelivered() throws Exception {
    TestHome home = TestHome.in(folder, news.feeds());
    news.publish(OTHERS + 1);
    assertThat(deathsUntilAllOthersAreDelivered(home)).isEqualTo(5);
    try (Ledger ledger =
        Ledger.open(
            Databases.settings("jdbc:sqlite:" + folder.resolve("data/ledger.db"), "reader"))) {
      assertThat(ledger.overview().deadItems(5))
          .singleElement()
          .satisfies(item -> assertThat(item.reason()).startsWith("the process ended"));
    }
  }

  private int deathsUntilAllOthersAreDelivered(TestHome home) throws Exception {
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("archive"));
    for (int deaths = 0; deaths < MOST_STARTS; deaths++) {
      try (ChildNode node = ChildNode.start(folder, home.environment(), "at-item", POISON)) {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> !node.lives() || archive.urls().size() == OTHERS);
        if (node.lives()) {
          return deaths;
        }
      }
    }
    throw new AssertionError("the page kills the node again and again");
  }
}
