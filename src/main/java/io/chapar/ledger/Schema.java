package io.chapar.ledger;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema up to this program's, and refuses one that a newer program has made. */
final class Schema {
  private static final String FOLDER = "io/chapar/ledger";
  private static final String FIRST = "V1__ledger.sql";
  private static final String TABLE = "ledger_schema";

  private Schema() {}

  static void migrate(DataSource source, String url) {
    if (!isCurrent(source)) {
      migrateByFlyway(source, url);
    }
  }

  /**
   * This program's migrations are done, and no others: then Flyway, which is a tenth of a start,
   * has nothing to do.
   */
  private static boolean isCurrent(DataSource source) {
    try {
      return done(source).equals(migrations());
    } catch (SQLException | IOException | URISyntaxException e) {
      return false; // such as without a table yet; Flyway says what is wrong
    }
  }

  private static Set<String> done(DataSource source) throws SQLException {
    Set<String> scripts = new HashSet<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT script FROM " + TABLE + " WHERE success")) {
      while (rows.next()) {
        scripts.add(rows.getString(1));
      }
    }
    return scripts;
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

  private static void migrateByFlyway(DataSource source, String url) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:" + FOLDER)
          .table(TABLE)
          .ignoreMigrationPatterns(new String[0])
          .validateOnMigrate(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new PermanentFailure(
          "the ledger was made by a newer Chapar; start that version, or restore a backup ("
              + firstLine(e)
              + "): "
              + Database.shown(url),
          e);
    } catch (FlywayException e) {
      throw new TemporaryFailure(
          "the ledger cannot be opened (" + Database.reason(e) + "): " + Database.shown(url), e);
    }
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
  }
}
