package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
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

  @Test
  void holdsByItselfWhatWasCommittedBeforeACheckpoint() throws Exception {
    Path path = folder.resolve("ledger.db");
    LedgerSettings settings = Databases.settings("jdbc:sqlite:" + path, "one");
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(subscribers(path)).as("after its migration").isEmpty();
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      assertThat(subscribers(path)).as("what is in the log alone").isEmpty();
      ledger.checkpoint();
      assertThat(subscribers(path)).containsExactly("archive");
      assertThat(folder.resolve("ledger.db-wal")).isEmptyFile();
    }
  }

  @Test
  void leavesTheLogToThoseWhoReadIt() throws Exception {
    Path path = folder.resolve("ledger.db");
    String url = "jdbc:sqlite:" + path;
    try (Ledger ledger = Ledger.open(Databases.settings(url, "one"));
        Connection reader = DriverManager.getConnection(url)) {
      reader.setAutoCommit(false);
      reader.createStatement().executeQuery("select name from subscriber").next();
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      ledger.checkpoint();
      assertThat(folder.resolve("ledger.db-wal")).isNotEmptyFile();
      reader.rollback();
      ledger.checkpoint();
      assertThat(folder.resolve("ledger.db-wal")).isEmptyFile();
    }
  }

  @Test
  void missesItsLogOnceThatIsDeletedOrAnotherStandsInItsPlace() throws Exception {
    Path path = folder.resolve("ledger.db");
    Path log = folder.resolve("ledger.db-wal");
    LedgerSettings settings = Databases.settings("jdbc:sqlite:" + path, "one");
    try (Ledger ledger = Ledger.open(settings)) {
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      OpenedFile file = OpenedFile.of(settings).orElseThrow();
      ledger.checkpoint();
      assertThat(file.away()).isEmpty();
      Path moved = Files.move(log, folder.resolve("moved"));
      assertThat(file.away()).contains(log);
      Files.copy(moved, log);
      assertThat(file.away()).contains(log);
      Files.move(moved, log, StandardCopyOption.REPLACE_EXISTING);
      assertThat(file.away()).isEmpty();
    }
  }

  @Test
  void missesNoLogBeforeThereIsOne() throws Exception {
    Path path = Files.createFile(folder.resolve("ledger.db"));
    OpenedFile file = OpenedFile.of(Databases.settings("jdbc:sqlite:" + path, "one")).orElseThrow();
    assertThat(file.away()).isEmpty();
    Path log = Files.createFile(folder.resolve("ledger.db-wal"));
    assertThat(file.away()).isEmpty();
    Files.delete(log);
    assertThat(file.away()).contains(log);
  }

  /** Of the file without its log. */
  private List<String> subscribers(Path file) throws Exception {
    Path alone = folder.resolve("alone.db");
    Files.copy(file, alone, StandardCopyOption.REPLACE_EXISTING);
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + alone);
        var rows = connection.createStatement().executeQuery("select name from subscriber")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
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
