package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that is ended, as the process ends. */
class IntegrityCheckTest {
  /** More than any machine looks over before the check is ended. */
  private static final int ROWS = 300_000;

  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("ledger.db");
  }

  private void fill() {
    Databases.pass(
        url(),
        "create table big (key text primary key, value text)",
        "insert into big with recursive n(i) as (select 1 union all select i + 1 from n limit %d)"
                .formatted(ROWS)
            + " select hex(randomblob(16)), hex(randomblob(40)) from n");
  }

  @Test
  void saysNothingOfAFileThatItHasNotLookedOverToItsEnd() throws Exception {
    fill();
    IntegrityCheck check = new IntegrityCheck(SqliteFile.of(url()));
    CompletableFuture<Object> looking = CompletableFuture.supplyAsync(check::faults);
    check.close();
    assertThatThrownBy(looking::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("was not checked");
    assertThatThrownBy(check::faults).isInstanceOf(TemporaryFailure.class);
  }

  @Test
  void findsNothingInAFileThatIsWhole() throws Exception {
    fill();
    assertThat(new IntegrityCheck(SqliteFile.of(url())).faults()).isEmpty();
  }
}
