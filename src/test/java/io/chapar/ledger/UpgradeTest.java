package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.json.RecordJson;
import io.chapar.ledger.database.IntegrityCheck;
import io.chapar.ledger.database.IntegrityCheck.Found;
import io.chapar.ledger.database.LedgerBackup;
import io.chapar.ledger.database.Schema;
import io.chapar.ledger.items.ItemJson;
import io.chapar.ledger.lease.Lease;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of the very first version, in use, that this version takes over. */
class UpgradeTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void goesOnWhereTheFirstVersionWasOnSqlite() throws SQLException {
    goesOn("jdbc:sqlite:" + folder.resolve("ledger.db"));
  }

  @Test
  void goesOnWhereTheFirstVersionWasOnPostgres() throws SQLException {
    goesOn(Databases.postgres());
  }

  @Test
  void goesOnFromABackupOfTheFirstVersion() throws SQLException {
    Path backup = folder.resolve("backup.db");
    Path ledger = folder.resolve("ledger.db");
    first("jdbc:sqlite:" + backup);
    Found found = new LedgerBackup(backup, megabytes -> {}).restore(ledger, folder, false).backup();
    assertThat(found.schema()).isEqualTo(new Schema.State(1, Schema.Age.OLDER));
    isTakenOver("jdbc:sqlite:" + ledger);
    assertThat(IntegrityCheck.of(ledger).schema().age()).isEqualTo(Schema.Age.CURRENT);
  }

  private static void goesOn(String url) throws SQLException {
    first(url);
    isTakenOver(url);
  }

  private static void isTakenOver(String url) {
    try (Ledger ledger = Ledger.open(Databases.settings(url, "one"))) {
      assertThat(ledger.overview().feeds())
          .singleElement()
          .satisfies(feed -> assertThat(feed.listed()).isEqualTo("https://a.example/feed"));
      assertThat(ledger.items().lease(1))
          .singleElement()
          .satisfies(lease -> assertThat(lease.record().link()).hasToString("https://a.example/1"));
      Lease<ReportVersion> pending = ledger.deliveries().lease("archive", 5).get(0);
      assertThat(pending.id()).isEqualTo(ID);
      assertThat(pending.record().report().article().blocks().get(0).text()).isEqualTo("Old text");
      ledger.deliveries().done("archive", pending);
      assertThat(pending.record().key()).isEqualTo(ID + "/1");
      ledger.reports().commit(null, report(item("a", "https://a.example/2"), "New text"), null);
      Lease<ReportVersion> made = ledger.deliveries().lease("archive", 5).get(0);
      assertThat(made.record().key()).startsWith(made.id() + "/1/");
      ledger.deliveries().done("archive", made);
      assertThat(ledger.subscribers().find("archive").orElseThrow().backlog()).isZero();
    }
  }

  /** With a feed, an item that is due, and a report that is pending. */
  private static void first(String url) throws SQLException {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:io/chapar/ledger")
        .table("ledger_schema")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url)) {
      insert(
          connection,
          "feed (name, address, host, first_items, poll_every, state, due_at)",
          List.of("a", "https://a.example/feed", "a.example", 20, 3_600_000L, "watched", 0L));
      insert(connection, "host (name, due_at, free_at, token)", List.of("a.example", 0L, 0L, 0L));
      String content = new ItemJson().write(item("a", "https://a.example/1"));
      insert(
          connection,
          "item (id, feed, host, content, stamp, state, due_at, first_seen, last_seen)",
          List.of(ID, "a", "a.example", content, "stamp", "due", 0L, 0L, 0L));
      insert(
          connection,
          "report (id, version, feed, event, digest, record, recorded_at)",
          List.of(ID, 1, "a", "created", "digest", record(), 0L));
      insert(
          connection, "subscriber (name, state, registered_at)", List.of("archive", "active", 0L));
      insert(
          connection,
          "delivery (subscriber, report, version, feed, state, due_at, owed_at)",
          List.of("archive", ID, 1, "a", "due", 0L, 0L));
    }
  }

  private static String record() {
    ReportVersion version =
        new ReportVersion(
            ID,
            1,
            Event.CREATED,
            Instant.EPOCH,
            report(item("a", "https://a.example/1"), "Old text"));
    return new String(new RecordJson().write(version), StandardCharsets.UTF_8);
  }

  private static void insert(Connection connection, String into, List<?> values)
      throws SQLException {
    String places = ", ?".repeat(values.size()).substring(2);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + into + " values (" + places + ")")) {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    }
  }
}
