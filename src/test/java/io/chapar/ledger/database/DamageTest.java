package io.chapar.ledger.database;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Alarm;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.MortalPostgres;
import io.chapar.ledger.SqliteBits;
import io.chapar.ledger.selection.Cursor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a database in which a bit has fallen. */
class DamageTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  private Ledger ledger() {
    return Ledger.open(Databases.settings("jdbc:sqlite:" + file(), "one"));
  }

  private void withItems() {
    try (Ledger ledger = ledger()) {
      ledger.items().add(List.of(item("a", "https://a.example/1")), null);
      ledger.items().add(List.of(item("a", "https://a.example/2")), null);
    }
  }

  @Test
  void isFoundWhereAnIndexLacksWhatItsTableHas() throws Exception {
    withItems();
    new SqliteBits(file()).flipInIndex("item_queue");
    try (Ledger ledger = ledger()) {
      assertThat(ledger.trouble()).isEmpty();
      ledger.check();
      assertThat(ledger.trouble().orElseThrow())
          .contains("damaged", "item_queue", file().toString(), "docs/runbook.md#damage");
      assertThat(ledger.ownAlarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.DAMAGE);
    }
  }

  @Test
  void isOverWhenACheckFindsTheFileWhole() throws Exception {
    withItems();
    new SqliteBits(file()).flipInIndex("item_queue");
    try (Ledger ledger = ledger()) {
      ledger.check();
      assertThat(ledger.damage()).isPresent();
    }
    new SqliteBits(file()).reindex();
    try (Ledger ledger = ledger()) {
      ledger.check();
      assertThat(ledger.damage()).isEmpty();
      assertThat(ledger.items().lease(5)).hasSize(1);
    }
  }

  /** A page that is no page of an index any more. */
  @Test
  void isShownByAnAnswerBeforeAnyCheck() throws Exception {
    withItems();
    overwrite("select rootpage from sqlite_schema where name = 'item_queue'");
    try (Ledger ledger = ledger()) {
      assertThat(ledger.isSuspected()).isFalse();
      assertThatThrownBy(() -> ledger.items().lease(5)).isInstanceOf(TemporaryFailure.class);
      assertThat(ledger.isSuspected()).isTrue();
      assertThat(ledger.trouble().orElseThrow()).contains("malformed");
    }
  }

  private void overwrite(String page) throws Exception {
    long at;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(page)) {
      row.next();
      at = (row.getLong(1) - 1) * 4096;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.seek(at);
      bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
    }
  }

  /** The row is there, and the index that would have shown it does not. */
  @Test
  void isShownByARowThatIsRefused() throws Exception {
    withItems();
    try (Ledger ledger = ledger()) {
      Databases.pass("jdbc:sqlite:" + file(), "create unique index odd on subscriber (state)");
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      assertThatThrownBy(() -> ledger.subscribers().register("webhook", Kind.ARTICLE, null))
          .isInstanceOf(TemporaryFailure.class);
      assertThat(ledger.trouble().orElseThrow()).contains("UNIQUE constraint failed");
      ledger.check();
      assertThat(ledger.trouble()).isEmpty();
    }
  }

  @Test
  void isSaidWhereTheFileIsNoDatabaseAnyMore() throws IOException {
    withItems();
    Files.write(file(), Collections.nCopies(500, "no database at all"));
    assertThatThrownBy(this::ledger)
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("the ledger is damaged")
        .hasMessageContaining("docs/runbook.md#damage");
  }

  @Test
  void isShownByAnAnswerOfPostgres() throws Exception {
    try (MortalPostgres postgres = new MortalPostgres(folder.resolve("postgres"))) {
      String path;
      try (Ledger ledger = Ledger.open(Databases.settings(postgres.url(), "one"));
          Connection connection = DriverManager.getConnection(postgres.url());
          Statement statement = connection.createStatement()) {
        ledger.reports().commit(null, report(item("a", "https://a.example/1"), "Text"), null);
        statement.execute("checkpoint");
        try (ResultSet row = statement.executeQuery("select pg_relation_filepath('report')")) {
          row.next();
          path = row.getString(1);
        }
      }
      postgres.kill();
      try (RandomAccessFile bytes =
          new RandomAccessFile(folder.resolve("postgres").resolve(path).toFile(), "rw")) {
        bytes.write(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
      }
      postgres.restart();
      try (Ledger ledger = Ledger.open(Databases.settings(postgres.url(), "one"))) {
        assertThat(ledger.damage()).isEmpty();
        assertThatThrownBy(() -> ledger.heads().newest(null, Cursor.START, 1))
            .isInstanceOf(TemporaryFailure.class);
        ledger.check();
        assertThat(ledger.damage()).map(said -> said.contains("invalid page")).contains(true);
        assertThat(ledger.ownAlarms()).hasSize(1);
      }
    }
  }

  @Test
  void isNotSeenInWhatIsWhole() {
    withItems();
    try (Ledger ledger = ledger()) {
      ledger.check();
      assertThat(ledger.trouble()).isEqualTo(Optional.empty());
      assertThat(ledger.ownAlarms()).isEmpty();
    }
  }
}
