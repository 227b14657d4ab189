package io.chapar.ledger.database;

import io.chapar.article.TemporaryFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks over a SQLite file whether each index has what its table has. It takes some ten seconds of
 * one core for a GB; who writes meanwhile is not held up. {@code quick_check} would be a fifth of
 * that, and does not look at what the indexes have (sqlite.org/pragma.html).
 */
final class IntegrityCheck implements AutoCloseable {
  /** More tell people no more. */
  private static final int MOST = 5;

  private static final List<String> WHOLE = List.of("ok");

  private final SqliteFile file;
  private @Nullable Statement running;
  private boolean closed;

  IntegrityCheck(SqliteFile file) {
    this.file = file;
  }

  /**
   * The first faults; none when it is whole.
   *
   * @throws TemporaryFailure when it could not be looked over to its end
   */
  List<String> faults() {
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement()) {
      begins(statement);
      return faults(statement);
    } catch (SQLException e) {
      if (Damage.isShownBy(e)) {
        return List.of(Database.reason(e));
      }
      throw new TemporaryFailure("the ledger was not checked (" + Database.reason(e) + ")", e);
    } finally {
      ends();
    }
  }

  private static List<String> faults(Statement statement) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (ResultSet lines = statement.executeQuery("pragma integrity_check(" + MOST + ")")) {
      while (lines.next()) {
        faults.add(String.join(", ", lines.getString(1).lines().limit(MOST).toList()));
      }
    }
    if (faults.isEmpty()) {
      throw new SQLException("it was ended before it said anything");
    }
    return faults.equals(WHOLE) ? List.of() : faults;
  }

  private synchronized void begins(Statement statement) throws SQLException {
    if (closed) {
      throw new SQLException("it was ended");
    }
    running = statement;
  }

  private synchronized void ends() {
    running = null;
  }

  /** Ends one that runs, too. */
  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException e) {
        // it ends by itself
      }
    }
  }
}
