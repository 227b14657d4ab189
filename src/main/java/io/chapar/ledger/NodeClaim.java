package io.chapar.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to run under a node's name: a lock that PostgreSQL holds as long as the connection
 * lives. A SQLite file has one node, whose data folder is locked already.
 */
public final class NodeClaim implements AutoCloseable {
  private final @Nullable Connection connection;

  private NodeClaim(@Nullable Connection connection) {
    this.connection = connection;
  }

  /**
   * Empty when another process runs under the name, on whatever machine.
   *
   * @throws io.chapar.article.TemporaryFailure when the database cannot be used
   */
  public static Optional<NodeClaim> take(LedgerSettings settings) {
    if (Dialect.of(settings.url()) == Dialect.SQLITE) {
      return Optional.of(new NodeClaim(null));
    }
    NodeClaim claim = new NodeClaim(PostgresLogin.connect(settings));
    if (claim.isFirst(settings)) {
      return Optional.of(claim);
    }
    claim.close();
    return Optional.empty();
  }

  private boolean isFirst(LedgerSettings settings) {
    try {
      return locks(settings.node(), Objects.requireNonNull(connection));
    } catch (SQLException e) {
      close();
      throw PostgresLogin.failure(settings, e);
    }
  }

  /** PostgreSQL's manual, 9.28.10, advisory locks: of the session, and of the database. */
  private static boolean locks(String node, Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "chapar node " + node);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // The server lets go of the lock by itself.
    }
  }
}
