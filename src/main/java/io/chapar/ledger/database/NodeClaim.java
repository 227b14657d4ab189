package io.chapar.ledger.database;

import io.chapar.article.TemporaryFailure;
import java.nio.file.Path;
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

  /** In the upper 16 bits of the keys of locks: "CS". The number of a schema is in the lower. */
  private static final long SCHEMA = 0x4353L << 48;

  /**
   * Who has the lock of a node, and not the one of this program's schema beside it: a node of
   * another version. Those of versions that knew no such lock count, where they log in as we do.
   */
  private static final String OTHERS =
      """
      select count(distinct c.pid) from pg_locks c join pg_stat_activity a on a.pid = c.pid
      where c.locktype = 'advisory' and c.objsubid = 1 and c.mode = 'ExclusiveLock' and c.granted
        and c.database = (select oid from pg_database where datname = current_database())
        and a.usename = current_user and a.application_name = current_setting('application_name')
        and cast(c.classid as bigint) >> 4 <> %d
        and not exists (
          select 1 from pg_locks s where s.pid = c.pid and s.locktype = 'advisory'
            and s.objsubid = 1 and s.database = c.database and s.mode = 'ShareLock'
            and (cast(s.classid as bigint) << 32) | cast(s.objid as bigint) = ?)\
      """
          .formatted(0x466C >> 4); // Flyway's own, while another node of ours changes the schema

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
    tellSchema(fresh);
    boolean locks = locks(settings.node(), fresh);
    session = locks ? session(fresh) : session;
    return locks;
  }

  /** Shared, so that all nodes of one schema have it: who changes it sees those of another. */
  private static void tellSchema(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_lock_shared(?)")) {
      lock.setLong(1, SCHEMA | Schema.own());
      lock.execute();
    }
  }

  /**
   * Refuses to change the schema under a node that knows it as it is.
   *
   * @param from its number now
   * @throws TemporaryFailure where such a node runs
   */
  static void requireNoneOfAnotherVersion(LedgerSettings settings, int from) {
    Optional<Path> file = settings.file();
    if (file.isPresent() ? SqliteClaim.isOfAnother(file.get()) : others(settings) > 0) {
      throw new TemporaryFailure(
          "a node of another version runs on this ledger, and cannot work with the schema of this"
              + " one, %d in place of %d; stop all its nodes first, or use their version: %s"
                  .formatted(Schema.own(), from, settings.shownUrl()));
    }
  }

  private static int others(LedgerSettings settings) {
    try (Connection connection = Database.connect(settings);
        PreparedStatement query = connection.prepareStatement(OTHERS)) {
      query.setLong(1, SCHEMA | Schema.own());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw Database.unopened(settings, e);
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
