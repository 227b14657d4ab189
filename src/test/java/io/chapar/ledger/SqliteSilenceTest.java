package io.chapar.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSilenceTest extends SilenceContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("ledger.db");
  }
}
