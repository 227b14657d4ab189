package io.chapar.ledger.database;

import io.chapar.article.TemporaryFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A connection to PostgreSQL outside of the pool, which would wait, and then not say why. */
final class PostgresLogin {
  private static final String SECONDS = "10";

  private PostgresLogin() {}

  /**
   * @throws TemporaryFailure when it cannot be had
   */
  static Connection connect(LedgerSettings settings) {
    Properties login = new Properties();
    login.put("loginTimeout", SECONDS);
    Optional.ofNullable(settings.user()).ifPresent(user -> login.put("user", user));
    Optional.ofNullable(settings.password()).ifPresent(word -> login.put("password", word));
    try {
      return DriverManager.getConnection(settings.url(), login);
    } catch (SQLException e) {
      throw failure(settings, e);
    }
  }

  static TemporaryFailure failure(LedgerSettings settings, SQLException cause) {
    return new TemporaryFailure(
        "the ledger cannot be opened (" + Database.reason(cause) + "): " + settings.shownUrl(),
        cause);
  }
}
