package io.chapar.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePushTest extends PushContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("ledger.db");
  }
}
