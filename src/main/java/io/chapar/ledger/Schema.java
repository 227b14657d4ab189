package io.chapar.ledger;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema up to this program's, and refuses one that a newer program has made. */
final class Schema {
  private Schema() {}

  static void migrate(DataSource source, String url) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:io/chapar/ledger")
          .table("ledger_schema")
          .ignoreMigrationPatterns(new String[0])
          .validateOnMigrate(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new PermanentFailure(
          "the ledger was made by a newer Chapar; start that version, or restore a backup ("
              + firstLine(e)
              + "): "
              + Database.shown(url),
          e);
    } catch (FlywayException e) {
      throw new TemporaryFailure(
          "the ledger cannot be opened (" + Database.reason(e) + "): " + Database.shown(url), e);
    }
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
  }
}
