package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.Databases;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.database.NodeClaim;
import org.junit.jupiter.api.Test;

class NameWatchTest {
  private final LedgerSettings settings = Databases.settings(Databases.postgres(), "one");
  private final HealthIssues troubles = new HealthIssues();

  private void restartTheDatabase() {
    Databases.pass(
        settings.url(),
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }

  @Test
  void keepsTheNameThroughARestartOfTheDatabase() {
    try (NodeClaim claim = NodeClaim.take(settings).orElseThrow()) {
      restartTheDatabase();
      new NameWatch(claim, troubles).run();
      assertThat(NodeClaim.take(settings)).isEmpty();
      assertThat(troubles.fatal()).isEmpty();
    }
  }

  @Test
  void asksForANewStartWhenAnotherProcessHasTheName() {
    try (NodeClaim claim = NodeClaim.take(settings).orElseThrow()) {
      restartTheDatabase();
      try (NodeClaim other = NodeClaim.take(settings).orElseThrow()) {
        NameWatch watch = new NameWatch(claim, troubles);
        watch.run();
        assertThat(troubles.fatal()).isEmpty();
        watch.run();
        assertThat(troubles.fatal())
            .singleElement()
            .asString()
            .startsWith("the name of this node: another process runs under it");
        assertThat(other.holds()).isTrue();
      }
    }
  }
}
