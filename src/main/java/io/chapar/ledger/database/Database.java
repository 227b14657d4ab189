package io.chapar.ledger.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.FileTrouble;
import io.chapar.text.Durations;
import java.io.IOException;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Opens the database and runs transactions on it. */
public final class Database implements AutoCloseable {
  private static final String LOGIN_SECONDS = "10";
  private static final int CONNECTIONS = 16;
  private static final int ATTEMPTS = 5;

  /**
   * Who waits for a SQLite file looks again after so long at the most (its
   * sqliteDefaultBusyCallback).
   */
  private static final long TURN_NANOS = Duration.ofMillis(100).toNanos();

  /** One that works answers some of those who ask it much sooner. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** serialization_failure and deadlock_detected, PostgreSQL's manual, appendix A. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

  private final String shownUrl;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final GroupCommit group = new GroupCommit();
  private final ReachabilityTimer asking = new ReachabilityTimer(System::nanoTime);
  private final Damage damage;
  private final @Nullable IntegrityCheck check;

  private Database(
      LedgerSettings settings,
      HikariDataSource pool,
      ConnectionFactory source,
      Dialect dialect,
      @Nullable SqliteFile file) {
    this.shownUrl = settings.shownUrl();
    this.damage = new Damage(shownUrl);
    this.check = file == null ? null : new IntegrityCheck(file);
    this.pool = pool;
    this.dialect = dialect;
    this.jdbi = Jdbi.create(source);
    jdbi.define("skipLocked", dialect.skipLocked);
    jdbi.define("announced", dialect.announced());
    jdbi.define("announcedRow", dialect.announcedRow(":report, :version, :now"));
    jdbi.registerArgument(new ColumnArguments());
    if (dialect == Dialect.SQLITE) {
      StatementBuilder kept = new KeptStatements();
      jdbi.setStatementBuilderFactory(connection -> kept);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Work inside one transaction, told the database's time at its start. */
  public interface Work<T> {
    T in(Handle handle, long now);
  }

  public static Database open(LedgerSettings settings, UnaryOperator<DataSource> wrap) {
    Dialect dialect = Dialect.of(settings.url());
    try {
      if (dialect == Dialect.POSTGRESQL) {
        connect(settings).close();
      }
      SqliteFile plain = dialect == Dialect.SQLITE ? SqliteFile.of(settings.url()) : null;
      HikariDataSource pool = new HikariDataSource(configuration(settings, plain));
      try {
        boolean migrated = Schema.migrate(plain == null ? pool : plain, dialect, settings);
        if (plain != null) {
          plain.makeNone();
        }
        Database database =
            new Database(
                settings, pool, connections(settings, wrap.apply(pool), dialect), dialect, plain);
        if (migrated) {
          database.checkpoint();
        }
        return database;
      } catch (RuntimeException e) {
        pool.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unopened(settings, e);
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the ledger's folder cannot be made (" + FileTrouble.of(e) + "): " + settings.shownUrl(),
          e);
    }
  }

  /**
   * PostgreSQL may be cut off without a word: it is waited for as long as a lease lasts, after
   * which the work is another's anyway. A migration may take longer, and is not made here.
   */
  private static ConnectionFactory connections(
      LedgerSettings settings, DataSource source, Dialect dialect) {
    if (dialect == Dialect.SQLITE) {
      return source::getConnection;
    }
    int millis = Math.toIntExact(settings.lease().toMillis());
    return () -> {
      Connection connection = source.getConnection();
      connection.setNetworkTimeout(Runnable::run, millis);
      return connection;
    };
  }

  private static HikariConfig configuration(LedgerSettings settings, @Nullable DataSource plain) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    if (plain == null) {
      config.setJdbcUrl(settings.url());
      config.setUsername(settings.user());
      config.setPassword(settings.password());
    } else {
      config.setDataSource(plain);
      config.setMaxLifetime(0); // a file that is deleted is there for as long as it is open
    }
    config.setMaximumPoolSize(plain == null ? CONNECTIONS : 1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
    return config;
  }

  /** Runs the work, again where another transaction stood in its way. */
  public <T> T transact(Work<T> work) {
    asking.begins();
    try {
      return again(work);
    } finally {
      asking.ends();
    }
  }

  /**
   * Between two of many transactions: a file would go to whoever asks at once, and not to nodes.
   */
  public void letOthersWrite() {
    if (dialect == Dialect.SQLITE) {
      LockSupport.parkNanos(TURN_NANOS);
    }
  }

  public Optional<String> trouble() {
    Duration silence = asking.inVain();
    return silence.compareTo(SILENCE) < 0
        ? Optional.empty()
        : Optional.of(
            "the ledger has not answered for " + Durations.rounded(silence) + ": " + shownUrl);
  }

  private <T> T again(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return dialect == Dialect.SQLITE ? group.run(work, this::together) : alone(work);
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !isConflict(e)) {
          throw unusable(e);
        }
      }
    }
  }

  public Damage damage() {
    return damage;
  }

  /** Looks the file over; a database on a server does so by itself. */
  public void check() {
    if (check != null) {
      damage.check(check::faults);
    }
  }

  private TemporaryFailure unusable(Exception failure) {
    damage.heed(failure);
    return new TemporaryFailure(
        "the ledger cannot be used (" + reason(failure) + "): " + shownUrl, failure);
  }

  /** Brings a SQLite file up to what its log holds, and empties that, where nobody reads. */
  public void checkpoint() {
    if (dialect == Dialect.SQLITE) {
      try {
        jdbi.useHandle(handle -> atWork(() -> SqliteFile.checkpoint(handle.getConnection())));
      } catch (SQLException | JdbiException e) {
        throw unusable(e);
      }
    }
  }

  private <T> T alone(Work<T> work) {
    return jdbi.inTransaction(handle -> work.in(handle, now(handle)));
  }

  private void together(GroupCommit.TransactionBody body) {
    jdbi.useTransaction(
        handle -> {
          long now = now(handle);
          atWork(() -> body.run(handle, now));
        });
  }

  private interface InProcess<X extends Exception> {
    public void run() throws X;
  }

  /** SQLite works in this process, for one at a time: that this takes long is no silence. */
  private <X extends Exception> void atWork(InProcess<X> work) throws X {
    asking.works();
    try {
      work.run();
    } finally {
      asking.rests();
    }
  }

  private long now(Handle handle) {
    long now = dialect.now(handle);
    asking.answered();
    return now;
  }

  private static boolean isConflict(JdbiException failure) {
    return failure.getCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && CONFLICTS.contains(sql.getSQLState());
  }

  public void run(ObjLongConsumer<Handle> work) {
    transact(
        (handle, now) -> {
          work.accept(handle, now);
          return true;
        });
  }

  /** The driver's own words, on one line; the pool's only say that it has waited. */
  static String reason(Throwable failure) {
    Throwable said = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      said = cause instanceof SQLException || !(said instanceof SQLException) ? cause : said;
    }
    return String.valueOf(said.getMessage()).lines().findFirst().orElse("no reason given");
  }

  @Override
  public void close() {
    if (check != null) {
      check.close();
    }
    pool.close();
  }

  /**
   * A connection to PostgreSQL outside of the pool, which would wait, and then not say why.
   *
   * @throws TemporaryFailure when it cannot be had
   */
  static Connection connect(LedgerSettings settings) {
    Properties login = new Properties();
    login.put("loginTimeout", LOGIN_SECONDS);
    Optional.ofNullable(settings.user()).ifPresent(user -> login.put("user", user));
    Optional.ofNullable(settings.password()).ifPresent(word -> login.put("password", word));
    try {
      return DriverManager.getConnection(settings.url(), login);
    } catch (SQLException e) {
      throw unopened(settings, e);
    }
  }

  static TemporaryFailure unopened(LedgerSettings settings, SQLException cause) {
    return new TemporaryFailure(
        "the ledger cannot be opened (" + reason(cause) + "): " + settings.shownUrl(), cause);
  }

  /**
   * Binds numbers, texts and whether something is so. Jdbi asks the factory of numbers last, after
   * a dozen others, and anew for each statement: a twentieth of a poll.
   */
  private static final class ColumnArguments implements ArgumentFactory.Preparable {
    private static final Optional<Function<Object, Argument>> NUMBER = Optional.of(Number::new);
    private static final Map<Type, Optional<Function<Object, Argument>>> BY_TYPE =
        Map.of(
            long.class, NUMBER,
            Long.class, NUMBER,
            int.class, NUMBER,
            Integer.class, NUMBER,
            String.class, Optional.of(Text::new),
            boolean.class, Optional.of(Truth::new));

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
      return BY_TYPE.getOrDefault(type, Optional.empty());
    }

    private record Number(@Nullable Object value) implements Argument {
      @Override
      public void apply(int place, PreparedStatement statement, StatementContext context)
          throws SQLException {
        if (value instanceof Long number) {
          statement.setLong(place, number);
        } else if (value instanceof Integer number) {
          statement.setInt(place, number);
        } else {
          statement.setNull(place, Types.BIGINT);
        }
      }
    }

    private record Text(@Nullable Object value) implements Argument {
      @Override
      public void apply(int place, PreparedStatement statement, StatementContext context)
          throws SQLException {
        statement.setString(place, (String) value);
      }
    }

    private record Truth(Object value) implements Argument {
      @Override
      public void apply(int place, PreparedStatement statement, StatementContext context)
          throws SQLException {
        statement.setBoolean(place, (boolean) value);
      }
    }
  }
}
