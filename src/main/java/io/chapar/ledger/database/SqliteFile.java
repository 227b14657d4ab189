package io.chapar.ledger.database;

import io.chapar.file.Durable;
import io.chapar.file.Private;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Connections to one SQLite file. WAL with synchronous=FULL: what was committed survives a power
 * cut (sqlite.org/pragma.html).
 */
final class SqliteFile extends SQLiteDataSource {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 10;

  private SqliteFile(SQLiteConfig config) {
    super(config);
  }

  /**
   * Makes the file and its folder where they are missing, for this user alone: SQLite gives what it
   * puts beside the file the same permissions.
   */
  static SqliteFile of(String url) throws IOException {
    Path file = Path.of(LedgerSettings.shown(url).substring(PREFIX.length())).toAbsolutePath();
    Private.makeFolder(Durable.folderOf(file));
    Private.makeFile(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setGetGeneratedKeys(false); // the driver would ask for them after each insert
    SqliteFile source = new SqliteFile(config);
    source.setUrl(url);
    return source;
  }

  /**
   * A connection to a file as it is, and not made where it is missing. One that reads holds up
   * nobody.
   */
  static Connection plain(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    SqliteFile source = new SqliteFile(config);
    source.setUrl(PREFIX + "file:" + file.toUri().getRawPath());
    return source.getConnection();
  }

  /** From now on, a file that is away is missed, and no empty one made in its place. */
  void makeNone() {
    getConfig().resetOpenMode(SQLiteOpenMode.CREATE);
  }

  /** Waits for nobody: who reads meanwhile keeps the log as it is (sqlite.org/pragma.html). */
  static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 0");
      try {
        statement.execute("pragma wal_checkpoint(truncate)");
      } finally {
        statement.execute("pragma busy_timeout = " + PATIENCE.toMillis());
      }
    }
  }

  /**
   * Waits for others that open the file. SQLite's own waiting does not cover two connections that
   * both turn a new file to WAL: one of them is refused at once (sqlite.org/wal.html, 9).
   */
  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return super.getConnection(user, password);
      } catch (SQLException e) {
        if (!isBusy(e) || System.nanoTime() > end) {
          throw e;
        }
        pause(e);
      }
    }
  }

  static boolean isBusy(SQLException failure) {
    return (failure.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  private static void pause(SQLException busy) throws SQLException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy;
    }
  }
}
