package io.chapar.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The bits of a SQLite file, one of which may fall. */
public final class SqliteBits {
  private final Path file;

  public SqliteBits(Path file) {
    this.file = file;
  }

  /**
   * Flips a bit of the first row of an index, whose root page is its only one, in the file itself.
   */
  public void flipInIndex(String index) throws SQLException, IOException {
    long end;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 60000");
      statement.execute("pragma wal_checkpoint(truncate)");
      long page = one(statement, "select rootpage from sqlite_schema where name = '" + index + "'");
      end = page * one(statement, "pragma page_size");
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(end - 1);
      int last = bytes.read();
      bytes.seek(end - 1);
      bytes.write(last ^ 0x40);
    }
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The way back that the runbook names. */
  public void reindex() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("reindex");
    }
  }
}
