package io.chapar.ledger.database;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SqliteBits;
import io.chapar.ledger.database.LedgerBackup.Restored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBackupTest {
  @TempDir Path folder;
  private Path data;
  private Path file;
  private Path backup;

  @BeforeEach
  void name() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    file = data.resolve("ledger.db");
    backup = Files.createDirectory(folder.resolve("back ups")).resolve("ledger?.db");
  }

  private LedgerBackup backup() {
    return new LedgerBackup(backup, megabytes -> {});
  }

  private LedgerSettings settings() {
    return Databases.settings("jdbc:sqlite:" + file, "one");
  }

  private static void record(Ledger ledger, int number) {
    String link = "https://a.example/" + number;
    ledger.reports().commit(null, report(item("a", link), "Text " + number), null);
  }

  /** As a node does at its start. */
  private void record(int... numbers) {
    try (Ledger ledger = Ledger.open(settings())) {
      ledger.generations().begin(new LedgerMark(data), List.of(), false);
      for (int number : numbers) {
        record(ledger, number);
      }
    }
  }

  private static int reports(Path ledger) throws SQLException {
    try (Connection connection = SqliteFile.plain(ledger);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from report")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void hasAllThatWasCommittedBeforeItBeganWhileOthersWrite() throws Exception {
    AtomicInteger committed = new AtomicInteger();
    AtomicBoolean ends = new AtomicBoolean();
    try (Ledger ledger = Ledger.open(settings())) {
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () -> {
                while (!ends.get()) {
                  record(ledger, committed.get());
                  committed.incrementAndGet();
                }
              });
      for (int more = 1; more <= 3; more++) {
        int enough = committed.get() + 20;
        await().until(() -> committed.get() >= enough);
        int before = committed.get();
        assertThat(backup().make(file, true).faults()).isEmpty();
        assertThat(reports(backup)).isBetween(before, committed.get() + 1);
        assertThat(IntegrityCheck.of(backup).faults()).isEmpty();
      }
      ends.set(true);
      writer.join();
    }
    assertThat(names(backup.getParent())).containsExactly("ledger?.db");
  }

  @Test
  void isForTheUserAloneWhoMadeIt() throws IOException {
    record(1);
    backup().make(file, false);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void takesThePlaceOfAFileOnlyWhereThatIsSaid() throws Exception {
    record(1);
    Files.writeString(backup, "dear to somebody");
    assertThatThrownBy(() -> backup().make(file, false))
        .isInstanceOf(WrongValue.class)
        .hasMessageContaining("--force")
        .hasMessageEndingWith(backup.toString());
    assertThat(backup).hasContent("dear to somebody");
    backup().make(file, true);
    assertThat(reports(backup)).isEqualTo(1);
  }

  @Test
  void isNotMadeOfWhatIsNoFileOrTheLedgerItself() throws IOException {
    record(1);
    for (Path wrong : List.of(file, data, data.resolve("ledger.db-wal"), data.resolve("no/b.db"))) {
      assertThatThrownBy(() -> new LedgerBackup(wrong, megabytes -> {}).make(file, true))
          .isInstanceOf(WrongValue.class)
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void isNotMadeOfALedgerThatIsDamaged() throws Exception {
    record(1, 2);
    new SqliteBits(file).flipInIndex("report_newest");
    assertThatThrownBy(() -> backup().make(file, false))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("report_newest")
        .hasMessageContaining("chapar ledger verify");
    assertThat(backup.getParent()).isEmptyDirectory();
  }

  @Test
  void removesWhatAKilledOneHasLeft() throws Exception {
    record(1);
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(backup.resolveSibling("ledger?.db.part-" + dead.pid()), "half");
    Files.writeString(backup.resolveSibling("other.db.part-" + dead.pid()), "of another");
    backup().make(file, false);
    assertThat(names(backup.getParent()))
        .containsExactly("ledger?.db", "other.db.part-" + dead.pid());
  }

  @Test
  void isRestoredInThePlaceOfTheLedgerWhichIsKept() throws Exception {
    record(1);
    backup().make(file, false);
    record(2, 3);
    Restored restored = backup().restore(file, data, false);
    assertThat(reports(file)).isEqualTo(1);
    assertThat(restored.backup().faults()).isEmpty();
    assertThat(reports(restored.kept())).isEqualTo(3);
    record(2);
    assertThat(reports(file)).isEqualTo(2);
    assertThat(IntegrityCheck.of(settings()).faults()).isEmpty();
  }

  /** As a node leaves it that was killed: what was committed last is in the log beside it. */
  @Test
  void keepsWhatTheLogBesideTheLedgerHolds() throws Exception {
    record(1);
    backup().make(file, false);
    Path left = Files.createDirectory(folder.resolve("left"));
    try (Ledger ledger = Ledger.open(settings())) {
      record(ledger, 2);
      for (String name : List.of("ledger.db", "ledger.db-wal")) {
        Files.copy(data.resolve(name), left.resolve(name));
      }
    }
    Path ledger = left.resolve("ledger.db");
    Restored restored = backup().restore(ledger, left, false);
    assertThat(reports(ledger)).isEqualTo(1);
    assertThat(reports(restored.kept())).isEqualTo(2);
    assertThat(names(left)).noneMatch(name -> name.startsWith("ledger.db-"));
  }

  @Test
  void isRestoredWhereTheLedgerIsLostOrNoDatabaseAnyMore() throws Exception {
    record(1);
    backup().make(file, false);
    Files.delete(file);
    assertThat(backup().restore(file, data, false).kept()).isNull();
    assertThat(reports(file)).isEqualTo(1);
    String noDatabase = "no database at all ".repeat(1000);
    Files.writeString(file, noDatabase);
    Files.writeString(data.resolve("ledger.db-wal"), "nor a log");
    Path kept = backup().restore(file, data, false).kept();
    assertThat(reports(file)).isEqualTo(1);
    assertThat(kept).hasContent(noDatabase);
    assertThat(kept.resolveSibling(kept.getFileName() + "-wal")).hasContent("nor a log");
  }

  private void isRefused(Class<? extends RuntimeException> as, String... why) throws Exception {
    byte[] before = Files.readAllBytes(file);
    List<String> names = names(data);
    assertThatThrownBy(() -> backup().restore(file, data, false))
        .isInstanceOf(as)
        .hasMessageContainingAll(why)
        .message()
        .hasLineCount(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names(data)).isEqualTo(names);
  }

  @Test
  void isRefusedWhileANodeRuns() throws Exception {
    record(1);
    backup().make(file, false);
    try (NodeClaim node = NodeClaim.take(settings()).orElseThrow()) {
      assertThat(node.holds()).isTrue();
      isRefused(PermanentFailure.class, "a node runs on this ledger", file.toString());
    }
  }

  @Test
  void isRefusedWhileACommandUsesTheLedger() throws Exception {
    record(1);
    backup().make(file, false);
    NodeClaim.take(settings()).orElseThrow().close();
    try (Ledger ledger = Ledger.open(settings())) {
      record(ledger, 2);
      isRefused(TemporaryFailure.class, "a command uses the ledger", file.toString());
      record(ledger, 3);
    }
    assertThat(reports(file)).isEqualTo(3);
  }

  @Test
  void isRefusedWhereItIsDamaged() throws Exception {
    record(1, 2);
    backup().make(file, false);
    Path plain = folder.resolve("plain.db");
    Files.move(backup, plain);
    new SqliteBits(plain).flipInIndex("report_newest");
    Files.move(plain, backup);
    isRefused(PermanentFailure.class, "cannot be restored", "report_newest", backup.toString());
    Files.writeString(backup, "no database at all, and long enough to be taken for one");
    isRefused(PermanentFailure.class, "cannot be restored", "not a database");
  }

  private void inBackup(String sql) throws SQLException {
    try (Connection connection = SqliteFile.plain(backup);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void isRefusedWhereANewerVersionMadeIt() throws Exception {
    record(1);
    backup().make(file, false);
    inBackup(
        """
        insert into ledger_schema (installed_rank, version, description, type, script, checksum,
          installed_by, execution_time, success)
        values (99, '999', 'of the future', 'SQL', 'V999__future.sql', 1, 'x', 1, true)\
        """);
    isRefused(
        PermanentFailure.class,
        "made by a newer Chapar: its schema is 999, and this one knows up to " + Schema.own());
  }

  @Test
  void isRefusedWhereItIsOfAnotherLedger() throws Exception {
    record(1);
    backup().make(file, false);
    inBackup("update generation set ledger = '0123456789ab'");
    isRefused(
        PermanentFailure.class, "is of the ledger 0123456789ab", data.resolve("ledger-id") + "");
  }

  @Test
  void isRefusedWhereItIsTheLedgerItself() throws Exception {
    record(1);
    backup = Files.createSymbolicLink(folder.resolve("link.db"), file);
    isRefused(WrongValue.class, "the ledger itself");
  }

  @Test
  void changesNothingInADryRun() throws Exception {
    record(1);
    backup().make(file, false);
    record(2);
    Restored would = backup().restore(file, data, true);
    assertThat(would.kept()).isNotNull().doesNotExist();
    assertThat(reports(file)).isEqualTo(2);
  }
}
