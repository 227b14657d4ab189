package io.chapar.ledger.database;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.IntegrityCheck.Found;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  private LedgerSettings settings(String url) {
    return Databases.settings(url, "one");
  }

  private void recorded(String url) {
    try (Ledger ledger = Ledger.open(settings(url))) {
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      ledger.items().add(List.of(item("a", "https://a.example/1")), null);
      ledger.reports().commit(null, report(item("a", "https://a.example/2"), "Text"), null);
      ledger.reports().commit(null, report(item("a", "https://a.example/3"), "Text"), null);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.Engine.class)
  void findsNoFaultInALedgerThatIsInUse(EachDatabase.Engine engine) {
    String url = engine == EachDatabase.Engine.SQLITE ? url() : Databases.postgres();
    recorded(url);
    try (Ledger ledger = Ledger.open(settings(url))) {
      ledger.items().lease(1);
      Found found = IntegrityCheck.of(settings(url));
      assertThat(found.faults()).isEmpty();
      assertThat(found.schema()).isEqualTo(new Schema.State(Schema.own(), Schema.Age.CURRENT));
      assertThat(found.newest()).isBefore(Instant.now().plusSeconds(1));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.Engine.class)
  void saysWhatTheTablesLackOfEachOther(EachDatabase.Engine engine) {
    String url = engine == EachDatabase.Engine.SQLITE ? url() : Databases.postgres();
    recorded(url);
    Databases.pass(
        url,
        "update report set id = 'odd' where recorded_at = (select max(recorded_at) from report)",
        "update host set due_at = 9000000000000000000",
        "insert into identity (key, item) values ('k', 'gone')",
        "update subscriber set state = 'adtive'",
        "update generation set pruned = 2");
    assertThat(IntegrityCheck.of(settings(url)).faults())
        .anyMatch(line -> line.matches("delivery to archive: version 1 of report .* not stored"))
        .anyMatch(line -> line.matches("item [0-9a-f]{32}: it is due, and its host a.example .*"))
        .anyMatch(line -> line.startsWith("key of an article: its item gone is not stored"))
        .anyMatch(line -> line.equals("subscriber archive: \"adtive\" is no state"))
        .anyMatch(line -> line.startsWith("report log: entry 1 is there, and all up to 2"))
        .anyMatch(line -> line.startsWith("report log: nothing is left behind entry 2"))
        .allSatisfy(line -> assertThat(line).hasLineCount(1));
  }

  @Test
  void saysWhatTheLogOfReportsLacks() {
    recorded(url());
    Databases.pass(
        url(),
        "delete from report_log where seq = 2",
        "update report_log set at = 0",
        "update report set record = 'x' || record where recorded_at = ("
            + "select min(recorded_at) from report)");
    assertThat(IntegrityCheck.of(settings(url())).faults())
        .anyMatch(line -> line.matches("report log: version 1 of report [0-9a-f]{32} is missing"))
        .anyMatch(line -> line.matches("report [0-9a-f]{32}: the record of version 1 is no JSON"));
  }

  @Test
  void saysThatNumbersOfPostgresWouldBeGivenAgain() {
    String url = Databases.postgres();
    recorded(url);
    Databases.pass(url, "select setval('report_log_seq_seq', 1)");
    assertThat(IntegrityCheck.of(settings(url)).faults())
        .containsExactly("report log: entry 2 is beyond the last number that was given");
  }

  @Test
  void countsFaultsOfAKindBeyondTheFirst() {
    recorded(url());
    Databases.pass(
        url(),
        "insert into identity with recursive n(i) as (select 1 union all select i + 1 from n limit"
            + " 9) select 'k' || i, 'gone' || i from n");
    assertThat(IntegrityCheck.of(settings(url())).faults())
        .hasSize(6)
        .last()
        .isEqualTo("and 4 more of that kind");
  }

  @Test
  void namesThePageThatIsDamaged() throws Exception {
    recorded(url());
    Path file = folder.resolve("ledger.db");
    long page;
    try (Connection connection = SqliteFile.plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
      try (ResultSet row =
          statement.executeQuery("select rootpage from sqlite_schema where name = 'delivery'")) {
        row.next();
        page = row.getLong(1);
      }
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((page - 1) * 4096);
      bytes.write(new byte[4096]);
    }
    assertThat(IntegrityCheck.of(file).faults())
        .isNotEmpty()
        .anyMatch(line -> line.matches("(?s).*[Pp]age " + page + ".*"));
  }

  @Test
  void saysOfAnotherFileThatItIsNoLedger() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), "no database at all ".repeat(1000));
    assertThat(IntegrityCheck.of(text).faults()).singleElement().asString().contains("database");
    Databases.pass(url(), "create table other (one int)");
    assertThat(IntegrityCheck.of(folder.resolve("ledger.db")).faults())
        .containsExactly("it is no ledger: it has no table ledger_schema");
    assertThatThrownBy(() -> IntegrityCheck.of(folder.resolve("none.db")))
        .isInstanceOf(WrongValue.class);
  }
}
