package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.Databases;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command of a version that wants another schema, beside a node that runs. */
class RollingUpgradeIT {
  @TempDir Path folder;

  @Test
  void changesNoSchemaUnderANodeOfAnotherVersion() throws Exception {
    Probe probe = Probe.atFreePort();
    NewsServer news = new NewsServer(1, "");
    TestHome home =
        TestHome.in(folder, news.feeds())
            .with("QUEUE_ENABLED", "false")
            .with("ADMIN_PORT", probe.port());
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    try (news;
        ChildNode node = ChildNode.run(folder, home.environment())) {
      await()
          .atMost(Duration.ofMinutes(2))
          .failFast("the node died", () -> !node.lives())
          .until(() -> probe.status("/health/ready") == 200);
      Databases.pass(
          url,
          "delete from ledger_schema where installed_rank ="
              + " (select max(installed_rank) from ledger_schema)");
      Command refused = Command.run(folder, home.environment(), "subscribers", "list");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.complained())
          .startsWith("a node of another version runs on this ledger, and cannot work with")
          .endsWith(url + "\n")
          .hasLineCount(1);
      Command verify = Command.run(folder, home.environment(), "ledger", "verify");
      assertThat(verify.exit()).isZero();
      assertThat(verify.said()).contains("of an older version");
      assertThat(node.lives()).isTrue();
      node.end();
    }
  }
}
