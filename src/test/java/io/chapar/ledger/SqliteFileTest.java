package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
  private static final int AT_ONCE = 3;

  /** So often that the race, which hits one file in fifty, is not missed. */
  private static final int FILES = 300;

  @TempDir Path folder;

  @Test
  void opensANewFileForAllWhoComeAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int file = 0; file < FILES; file++) {
        assertThat(journalModes(pool, "jdbc:sqlite:" + folder.resolve(file + ".db")))
            .containsOnly("wal")
            .hasSize(AT_ONCE);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void makesNoEmptyFileInPlaceOfOneThatIsAway() throws Exception {
    Path path = folder.resolve("ledger.db");
    SqliteFile file = SqliteFile.of("jdbc:sqlite:" + path);
    file.getConnection().close();
    file.makeNone();
    file.getConnection().close();
    Files.delete(path);
    assertThatThrownBy(file::getConnection)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("unable to open database file");
    assertThat(path).doesNotExist();
  }

  private static List<String> journalModes(ExecutorService pool, String url) throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Future<String>> opening = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      opening.add(pool.submit(() -> journalMode(together, url)));
    }
    List<String> modes = new ArrayList<>();
    for (Future<String> opened : opening) {
      modes.add(opened.get());
    }
    return modes;
  }

  private static String journalMode(CyclicBarrier together, String url) throws Exception {
    SqliteFile file = SqliteFile.of(url);
    together.await();
    try (Connection connection = file.getConnection();
        var answer = connection.createStatement().executeQuery("pragma journal_mode")) {
      return answer.getString(1);
    }
  }
}
