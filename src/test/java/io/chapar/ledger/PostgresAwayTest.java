package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.LedgerSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is there and says nothing. */
class PostgresAwayTest {
  @Test
  void isWaitedForAsLongAsALeaseLasts() {
    LedgerSettings settings =
        new LedgerSettings(
            Databases.postgres(),
            null,
            null,
            "one",
            Duration.ofSeconds(1),
            Duration.ZERO,
            List.of(),
            List.of(),
            true);
    try (Database database = Database.open(settings, UnaryOperator.identity())) {
      assertThatThrownBy(
              () -> database.run((handle, now) -> handle.execute("select pg_sleep(3600)")))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageStartingWith("the ledger cannot be used (");
    }
  }
}
