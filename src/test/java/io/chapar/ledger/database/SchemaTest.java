package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  @TempDir Path folder;

  @Test
  void knowsAtASecondStartThatNothingIsToBeDone() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    DataSource file = SqliteFile.of(url);
    assertThat(Schema.isCurrent(file)).isFalse();
    Ledger.open(Databases.settings(url, "one")).close();
    assertThat(Schema.isCurrent(file)).isTrue();
  }
}
