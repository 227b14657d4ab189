package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class KeptStatementsTest {
  private static final String QUERY = "select name from host where name = :name";

  @TempDir private Path folder;
  private HikariDataSource pool;
  private Jdbi jdbi;

  @BeforeEach
  void open() {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("kept.db"));
    HikariConfig one = new HikariConfig();
    one.setDataSource(file);
    one.setMaximumPoolSize(1);
    pool = new HikariDataSource(one);
    jdbi = Jdbi.create(pool);
    KeptStatements kept = new KeptStatements();
    jdbi.setStatementBuilderFactory(connection -> kept);
    jdbi.useHandle(handle -> handle.execute("create table host (name text primary key)"));
    add("a.example");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private void add(String name) {
    jdbi.useTransaction(handle -> handle.execute("insert into host (name) values (?)", name));
  }

  /** What answered the query, compiled. */
  private PreparedStatement asked() {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(QUERY)
                .bind("name", "a.example")
                .map((rs, context) -> context.getStatement())
                .one());
  }

  @Test
  void compilesAStatementOnceForAllTransactions() {
    assertThat(asked()).isSameAs(asked());
  }

  @Test
  void forgetsWhatALongTimeNobodyAsked() {
    PreparedStatement first = asked();
    jdbi.useTransaction(
        handle ->
            IntStream.range(0, 100)
                .forEach(i -> handle.createQuery("select " + i).mapTo(Integer.class).one()));
    assertThat(asked()).isNotSameAs(first);
  }

  @Test
  void usesAStatementThatFailedAgain() {
    assertThatThrownBy(() -> add("a.example"))
        .isInstanceOf(UnableToExecuteStatementException.class);
    add("b.example");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void readsAndWritesInTurnsWhileOneIsReadHalf() {
    jdbi.useTransaction(
        handle -> {
          handle.createQuery("select name from host").mapTo(String.class).findFirst();
          handle.execute("insert into host (name) values (?)", "b.example");
        });
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void compilesAnewForANewConnection() {
    PreparedStatement first = asked();
    pool.getHikariPoolMXBean().softEvictConnections();
    assertThat(asked()).isNotSameAs(first);
    add("b.example");
    assertThat(count()).isEqualTo(2);
  }

  private int count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from host").mapTo(Integer.class).one());
  }
}
