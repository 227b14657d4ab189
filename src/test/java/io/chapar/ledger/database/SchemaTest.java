package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

  /** Of the version before. */
  private static String older() {
    String url = Databases.postgres();
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:io/chapar/ledger/database")
        .table("ledger_schema")
        .placeholders(Map.of("counted", Dialect.POSTGRESQL.counted()))
        .target(Schema.own() - 1 + "")
        .load()
        .migrate();
    return url;
  }

  private static Schema.State state(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Schema.state(connection);
    }
  }

  /** What a node holds as long as it runs. */
  private static Connection node(String url, String... locks) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtextextended('chapar node old', 0))");
      for (String lock : locks) {
        statement.execute(lock);
      }
    }
    return connection;
  }

  private static void isRefused(String url) throws SQLException {
    assertThatThrownBy(() -> Ledger.open(Databases.settings(url, "new")))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith("a node of another version runs on this ledger")
        .hasMessageContaining("%d in place of %d".formatted(Schema.own(), Schema.own() - 1))
        .message()
        .hasLineCount(1);
    assertThat(state(url)).isEqualTo(new Schema.State(Schema.own() - 1, Schema.Age.OLDER));
  }

  @Test
  void isNotBroughtUpUnderANodeOfTheVersionBefore() throws Exception {
    String url = older();
    try (Connection node = node(url)) {
      assertThat(node.isValid(5)).isTrue();
      isRefused(url);
    }
    Ledger.open(Databases.settings(url, "new")).close();
    assertThat(state(url)).isEqualTo(new Schema.State(Schema.own(), Schema.Age.CURRENT));
  }

  @Test
  void isNotBroughtUpUnderANodeThatSaysAnotherSchema() throws Exception {
    String url = older();
    long schema = 0x4353L << 48 | (Schema.own() - 1);
    try (Connection node = node(url, "select pg_advisory_lock_shared(" + schema + ")")) {
      assertThat(node.isValid(5)).isTrue();
      isRefused(url);
    }
  }

  @Test
  void isNotHeldUpByLocksOfOtherPrograms() throws Exception {
    String url = older();
    try (Connection other = node(url, "set application_name = 'a queue'")) {
      assertThat(other.isValid(5)).isTrue();
      Ledger.open(Databases.settings(url, "new")).close();
    }
  }

  @Test
  void isBroughtUpByNodesOfThisVersionThatStartTogether() throws Exception {
    String url = older();
    List<CompletableFuture<Void>> nodes =
        Stream.of("one", "two", "three")
            .map(name -> CompletableFuture.runAsync(() -> start(Databases.settings(url, name))))
            .toList();
    nodes.forEach(CompletableFuture::join);
    assertThat(state(url).age()).isEqualTo(Schema.Age.CURRENT);
  }

  private static void start(LedgerSettings settings) {
    try (NodeClaim claim = NodeClaim.take(settings).orElseThrow();
        Ledger ledger = Ledger.open(settings)) {
      assertThat(claim.holds()).isTrue();
      assertThat(ledger.feeds().lease(1)).isEmpty();
    }
  }
}
