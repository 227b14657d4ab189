package io.chapar.ledger.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to run under a node's name: a lock that PostgreSQL holds as long as the connection
 * lives. A SQLite file has one node, and a lock beside it.
 */
public final class NodeClaim implements AutoCloseable {
  private static final int SECONDS = 10;

  private final LedgerSettings settings;
  private final @Nullable SqliteClaim file;
  private @Nullable Connection connection;
  private @Nullable String session;
  private boolean closed;

  private NodeClaim(LedgerSettings settings) {
    this.settings = settings;
    this.file = settings.file().map(SqliteClaim::take).orElse(null);
  }

  /**
   * Empty when another process runs under the name, on whatever machine.
   *
   * @throws io.chapar.article.PermanentFailure when a node has the SQLite file, under any name
   * @throws io.chapar.article.TemporaryFailure when the database cannot be used
   */
  public static Optional<NodeClaim> take(LedgerSettings settings) {
    NodeClaim claim = new NodeClaim(settings);
    return claim.holds() ? Optional.of(claim) : Optional.empty();
  }

  /**
   * Whether it still stands. It is taken anew where its connection was lost, as by a restart of the
   * database; a connection that is lost on this side alone may stand in the way of that for a
   * moment.
   *
   * @throws io.chapar.article.TemporaryFailure when the database cannot be used
   */
  public synchronized boolean holds() {
    try {
      return closed || file != null || lives() || takesAnew();
    } catch (SQLException e) {
      throw Database.unopened(settings, e);
    }
  }

  private boolean lives() throws SQLException {
    return connection != null && connection.isValid(SECONDS);
  }

  private boolean takesAnew() throws SQLException {
    disconnect(connection);
    connection = null;
    Connection fresh = Database.connect(settings);
    try {
      connection = takes(fresh) ? fresh : null;
      return connection != null;
    } finally {
      if (connection == null) {
        disconnect(fresh);
      }
    }
  }

  private boolean takes(Connection fresh) throws SQLException {
    if (session != null) {
      endSession(fresh, session);
    }
    boolean locks = locks(settings.node(), fresh);
    session = locks ? session(fresh) : session;
    return locks;
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

  /** What tells it from all others that the server has had. */
  private static @Nullable String session(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select pid || ' ' || backend_start from pg_stat_activity"
                    + " where pid = pg_backend_pid()");
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /** One that was lost on this side, of which the server may not know for hours. */
  private static void endSession(Connection connection, String lost) throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid || ' ' || backend_start = ?")) {
      end.setString(1, lost);
      end.execute();
    }
  }

  private static void disconnect(@Nullable AutoCloseable connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (Exception e) {
      // The server, or the system, lets go of the lock by itself.
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect(connection);
    disconnect(file);
  }
}
