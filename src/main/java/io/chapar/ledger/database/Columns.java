package io.chapar.ledger.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers of a row that may be missing. */
public final class Columns {
  private Columns() {}

  public static @Nullable Long number(ResultSet rs, String column) throws SQLException {
    long number = rs.getLong(column);
    return rs.wasNull() ? null : number;
  }

  /** Kept as milliseconds of the epoch. */
  public static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    Long millis = number(rs, column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
