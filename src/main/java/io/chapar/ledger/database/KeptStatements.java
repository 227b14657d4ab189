package io.chapar.ledger.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the compiled statements of the one connection to SQLite, whose driver compiles each anew;
 * used by who holds the connection. They are made below the pool, which would close them when it
 * gets the connection back.
 */
final class KeptStatements implements StatementBuilder {
  private static final int MOST = 64;

  private final StatementBuilder plain = new DefaultStatementBuilder();
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
  private final Map<Statement, String> lent = new IdentityHashMap<>();
  private @Nullable Connection owner;

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return plain.create(connection, context);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    own(connection.unwrap(SQLiteConnection.class));
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept == null ? plain.create(owner, sql, context) : kept;
    lent.put(statement, sql);
    return statement;
  }

  /** What another connection has compiled went with it. */
  private void own(Connection connection) {
    if (connection != owner) {
      idle.clear();
      lent.clear();
      owner = connection;
    }
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return plain.createCall(connection, sql, context);
  }

  /**
   * @param named as it was written; compiled was what it became
   */
  @Override
  public void close(Connection connection, String named, Statement statement) throws SQLException {
    String sql = lent.remove(statement);
    if (sql == null || statement.isClosed()) {
      statement.close();
    } else {
      keep(sql, (PreparedStatement) statement);
    }
  }

  /**
   * With its parameters, which whoever takes it next binds anew: SQLite compiles a statement whose
   * plan depends on one again after they were cleared (sqlite.org/c3ref/prepare.html).
   */
  private void keep(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement second = idle.put(sql, statement);
    if (second != null) {
      second.close();
    }
    if (idle.size() > MOST) {
      closeEldest(idle.values().iterator());
    }
  }

  private static void closeEldest(Iterator<PreparedStatement> statements) throws SQLException {
    statements.next().close();
    statements.remove();
  }

  @Override
  public void close(Connection connection) {}
}
