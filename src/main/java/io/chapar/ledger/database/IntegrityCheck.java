package io.chapar.ledger.database;

import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks over a SQLite file whether each index has what its table has. It takes some ten seconds of
 * one core for a GB; who writes meanwhile is not held up. {@code quick_check} would be a fifth of
 * that, and does not look at what the indexes have (sqlite.org/pragma.html).
 */
public final class IntegrityCheck implements AutoCloseable {
  /** More tell people no more. */
  private static final int MOST = 5;

  /** Of lines that only name the one database that there is: {@code *** in database main ***}. */
  private static final String HEAD = "***";

  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  /** To who asks for them. */
  private static final int MOST_ASKED_FOR = 50;

  private static final String NAME = "select ledger from generation";

  /** The step since which ledgers have a name. */
  private static final int NAMED = 16;

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
    return faults(statement, MOST);
  }

  private static List<String> faults(Statement statement, int most) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (ResultSet lines = statement.executeQuery("pragma integrity_check(" + most + ")")) {
      while (lines.next()) {
        lines.getString(1).lines().filter(line -> !line.startsWith(HEAD)).forEach(faults::add);
      }
    } catch (SQLException e) {
      if (faults.isEmpty() || !Damage.isShownBy(e)) {
        throw e; // else it got no further
      }
    }
    if (faults.isEmpty()) {
      throw new SQLException("it was ended before it said anything");
    }
    return faults.equals(WHOLE) ? List.of() : faults.stream().limit(most).toList();
  }

  /**
   * What a ledger that is looked over as a whole is.
   *
   * @param ledger its name, as data folders have it; null where it has none yet
   * @param newest when its last version was recorded; null where there is none
   * @param faults a line each
   */
  public record Found(
      Schema.State schema, @Nullable String ledger, @Nullable Instant newest, List<String> faults) {
    private static final Schema.State UNKNOWN = new Schema.State(0, Schema.Age.NONE);

    public Found {
      faults = List.copyOf(faults);
    }

    private static Found broken(List<String> faults) {
      return new Found(UNKNOWN, null, null, faults);
    }
  }

  /**
   * Looks a ledger over, whoever uses it meanwhile, as it is at one moment: the file, the schema,
   * and what the tables must say of each other. Nothing is changed. The tables of an older schema
   * are left to the node that brings it up.
   *
   * @throws TemporaryFailure when it could not be looked over to its end
   */
  public static Found of(LedgerSettings settings) {
    Optional<Path> file = settings.file();
    if (file.isPresent()) {
      return of(file.get());
    }
    try (Connection connection = Database.connect(settings)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return tables(connection, Dialect.POSTGRESQL);
    } catch (SQLException e) {
      return brokenBy(e, settings.shownUrl());
    }
  }

  /** The same of a SQLite file, such as a backup. */
  public static Found of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongValue("there is no such file: " + file);
    }
    try (Connection connection = SqliteFile.plain(file);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      List<String> faults = faults(statement, MOST_ASKED_FOR);
      return faults.isEmpty() ? tables(connection, Dialect.SQLITE) : Found.broken(faults);
    } catch (SQLException e) {
      return brokenBy(e, file.toString());
    }
  }

  private static Found brokenBy(SQLException failure, String where) {
    if (Damage.isShownBy(failure)) {
      return Found.broken(List.of(shown(failure)));
    }
    throw new TemporaryFailure(
        "the ledger was not looked over (" + Database.reason(failure) + "): " + where, failure);
  }

  /** The result codes of SQLite (sqlite.org/rescode.html) in words. */
  private static String shown(SQLException failure) {
    if (failure.getSQLState() != null) {
      return Database.reason(failure);
    }
    return switch (failure.getErrorCode() & Damage.PRIMARY_CODE) {
      case NOT_A_DATABASE -> "it is not a database of SQLite";
      case CORRUPT -> "it is damaged or cut short";
      default -> Database.reason(failure);
    };
  }

  private static Found tables(Connection connection, Dialect dialect) throws SQLException {
    Schema.State schema = Schema.state(connection);
    if (schema.age() != Schema.Age.CURRENT) {
      String ledger = schema.number() < NAMED ? null : one(connection, NAME);
      return new Found(schema, ledger, null, schema.refusal().stream().toList());
    }
    List<String> faults = new ArrayList<>();
    for (String invariant : Invariants.of(dialect)) {
      faults.addAll(Invariants.broken(connection, invariant));
    }
    String newest = one(connection, "select max(recorded_at) from report");
    return new Found(
        schema,
        one(connection, NAME),
        newest == null ? null : Instant.ofEpochMilli(Long.parseLong(newest)),
        faults);
  }

  private static @Nullable String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /** What is so after each transaction: each a query for the sentences on what is not. */
  private static final class Invariants {
    private static final List<String> BOTH =
        List.of(
            """
            select 'delivery to ' || d.subscriber || ': version ' || d.version || ' of report '
              || d.report || ' is not stored'
            from delivery d left join report r on r.id = d.report and r.version = d.version
            where r.id is null\
            """,
            // One that was held back and replaced, or taken back unseen, never comes in. Entries
            // are forgotten by the time at which they came in, and a clock may have been set.
            """
            select 'report log: version ' || r.version || ' of report ' || r.id || ' is missing'
            from report r
              left join report_log l on l.report = r.id and l.version = r.version
              left join report n on n.id = r.id and n.version = r.version + 1
            where l.seq is null and n.id is null and r.kind = 'article' and r.event <> 'withdrawn'
              and r.recorded_at > coalesce((select min(at) + 86400000 from report_log), 0)
              and exists (select 1 from delivery d
                where d.report = r.id and d.version = r.version and d.state <> 'held')\
            """,
            """
            select 'report log: entry ' || seq || ' is there, and all up to ' || pruned
              || ' are forgotten'
            from report_log cross join generation where seq <= pruned\
            """,
            """
            select 'report log: nothing is left behind entry ' || pruned
              || ', so that numbers would be given again'
            from generation
            where pruned > 0 and not exists (select 1 from report_log where seq > pruned)\
            """,
            """
            select 'key of an article: its item ' || i.item || ' is not stored, so that it is never'
              || ' read'
            from identity i left join item on item.id = i.item where item.id is null\
            """,
            """
            select 'item ' || i.id || ': it is due, and its host ' || i.host
              || ' stands in no queue, so that it is never read'
            from item i left join host h on h.name = i.host
            where i.state = 'due' and i.owner is null and i.ends = 0
              and (h.name is null or h.feed is null and h.due_at > i.due_at)\
            """,
            state("item", "id", "'due', 'done', 'dead', 'left-out'"),
            state("delivery", "subscriber", "'due', 'done', 'dead', 'held', 'filtered'"),
            state("subscriber", "name", "'active', 'paused', 'stopped'"),
            state("feed", "name", "'watched', 'routed', 'gone', 'removed'"));

    /** A bit that falls in a text is seen by nobody else. */
    private static final List<String> SQLITE =
        List.of(
            """
            select 'report ' || id || ': the record of version ' || version || ' is no JSON'
            from report where not json_valid(record)\
            """,
            "select 'item ' || id || ': its content is no JSON' from item"
                + " where not json_valid(content)");

    private static final List<String> POSTGRES =
        List.of(
            """
            select 'report log: entry ' || max(seq) || ' is beyond the last number that was given'
            from report_log having max(seq) > (select last_value from report_log_seq_seq)\
            """);

    private Invariants() {}

    private static String state(String table, String name, String states) {
      return """
      select '%1$s ' || %2$s || ': "' || state || '" is no state' from %1$s
      where state not in (%3$s)\
      """
          .formatted(table, name, states);
    }

    static List<String> of(Dialect dialect) {
      return Stream.of(BOTH, dialect == Dialect.SQLITE ? SQLITE : POSTGRES)
          .flatMap(List::stream)
          .toList();
    }

    static List<String> broken(Connection connection, String invariant) throws SQLException {
      List<String> faults = new ArrayList<>();
      int more = 0;
      try (Statement statement = connection.createStatement();
          ResultSet lines = statement.executeQuery(invariant)) {
        while (lines.next()) {
          if (faults.size() < MOST) {
            faults.add(lines.getString(1));
          } else {
            more++;
          }
        }
      }
      if (more > 0) {
        faults.add("and " + more + " more of that kind");
      }
      return faults;
    }
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
