package io.chapar.ledger.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema up to this program's, and refuses one that a newer program has made. */
public final class Schema {
  private static final String FOLDER = "io/chapar/ledger/database";
  private static final String FIRST = "V1__ledger.sql";
  private static final String TABLE = "ledger_schema";
  private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

  private Schema() {}

  /** How the schema of a ledger stands to this program's. */
  public enum Age {
    CURRENT,
    /** A start brings it up. */
    OLDER,
    NEWER,
    /** Of the same number or a lower one, and made by other steps. */
    OTHER,
    /** There is none: it is no ledger. */
    NONE
  }

  /**
   * @param number of its last step; 0 where there is none
   */
  public record State(int number, Age age) {
    /** Why this program cannot use the ledger; empty where it can. */
    Optional<String> refusal() {
      return switch (age) {
        case CURRENT, OLDER -> Optional.empty();
        case NEWER ->
            Optional.of(
                "it was made by a newer Chapar: its schema is %d, and this one knows up to %d"
                    .formatted(number, own()));
        case OTHER -> Optional.of("its schema " + number + " was made by another build of Chapar");
        case NONE -> Optional.of("it is no ledger: it has no table " + TABLE);
      };
    }
  }

  /** The schema that the connection's database has. */
  static State state(Connection connection) throws SQLException {
    if (!isThere(connection)) {
      return new State(0, Age.NONE);
    }
    Map<String, Long> done = done(connection);
    int number = last(done.keySet());
    return new State(number, age(done, number));
  }

  private static boolean isThere(Connection connection) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, TABLE, null)) {
      return tables.next();
    }
  }

  private static Age age(Map<String, Long> done, int number) {
    Map<String, Long> own = known();
    if (number > last(own.keySet())) {
      return Age.NEWER;
    }
    if (!own.entrySet().containsAll(done.entrySet())) {
      return Age.OTHER;
    }
    return own.size() == done.size() ? Age.CURRENT : Age.OLDER;
  }

  /** The number of this program's last step. */
  static int own() {
    return last(known().keySet());
  }

  private static int last(Set<String> names) {
    return names.stream().mapToInt(Schema::number).max().orElse(0);
  }

  private static int number(String name) {
    Matcher parts = NUMBER.matcher(name);
    return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
  }

  private static Map<String, Long> known() {
    try {
      return checksums();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the steps of the schema cannot be read", e);
    }
  }

  /** False when there was nothing to do. */
  static boolean migrate(DataSource source, Dialect dialect, LedgerSettings settings) {
    if (isCurrent(source)) {
      return false;
    }
    requireOlder(source, settings);
    migrateByFlyway(source, dialect, settings.shownUrl());
    return true;
  }

  /** What cannot even be asked is left to Flyway, which says what is wrong. */
  private static void requireOlder(DataSource source, LedgerSettings settings) {
    State state = askedOf(source);
    if (state.number() > 0 && state.refusal().isPresent()) {
      throw new PermanentFailure(
          "this version cannot use the ledger (%s); start the version that made it, or restore a backup: %s"
              .formatted(state.refusal().get(), settings.shownUrl()));
    }
    if (state.age() == Age.OLDER) {
      NodeClaim.requireNoneOfAnotherVersion(settings, state.number());
    }
  }

  private static State askedOf(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return state(connection);
    } catch (SQLException e) {
      return new State(0, Age.NONE);
    }
  }

  /**
   * This program's migrations are done as they are now, and no others: then Flyway, which is a
   * tenth of a start, has nothing to do.
   */
  static boolean isCurrent(DataSource source) {
    try {
      return done(source).equals(checksums());
    } catch (SQLException | IOException | URISyntaxException e) {
      return false; // such as without a table yet; Flyway says what is wrong
    }
  }

  /** Their checksums by their names; of one that failed, none that a file has. */
  private static Map<String, Long> done(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return done(connection);
    }
  }

  private static Map<String, Long> done(Connection connection) throws SQLException {
    Map<String, Long> done = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT script, checksum, success FROM " + TABLE)) {
      while (rows.next()) {
        String name =
            rows.getString(1).replaceFirst(".*/", ""); // an older version has another folder
        done.put(name, rows.getBoolean(3) ? rows.getLong(2) : Long.MIN_VALUE);
      }
    }
    return done;
  }

  private static Map<String, Long> checksums() throws IOException, URISyntaxException {
    Map<String, Long> checksums = new HashMap<>();
    for (String name : migrations()) {
      checksums.put(name, checksum(name));
    }
    return checksums;
  }

  /** Flyway's: CRC-32 of the lines without their ends, as a signed number. */
  private static long checksum(String name) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .forEach(line -> crc.update(line.getBytes(UTF_8)));
    }
    return (int) crc.getValue();
  }

  /** The names of the files beside the first, in the program's jar or in a folder. */
  private static Set<String> migrations() throws IOException, URISyntaxException {
    URL first = Objects.requireNonNull(Schema.class.getResource(FIRST));
    try (Stream<String> names =
        first.openConnection() instanceof JarURLConnection jar
            ? jar.getJarFile().stream().map(JarEntry::getName).filter(n -> n.startsWith(FOLDER))
            : Files.list(Path.of(first.toURI()).getParent()).map(Path::toString)) {
      return names
          .filter(name -> name.endsWith(".sql"))
          .map(name -> Path.of(name).getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static void migrateByFlyway(DataSource source, Dialect dialect, String shownUrl) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:" + FOLDER)
          .table(TABLE)
          .ignoreMigrationPatterns(new String[0])
          .placeholders(Map.of("counted", dialect.counted()))
          .validateOnMigrate(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new PermanentFailure(
          "the ledger was made by a newer Chapar, or by another build of it; start that one, or"
              + " restore a backup ("
              + firstLine(e)
              + "): "
              + shownUrl,
          e);
    } catch (FlywayException e) {
      if (Damage.isShownBy(e)) {
        throw new TemporaryFailure(Damage.what(shownUrl, Database.reason(e)), e);
      }
      throw new TemporaryFailure(
          "the ledger cannot be opened (" + Database.reason(e) + "): " + shownUrl, e);
    }
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
  }
}
