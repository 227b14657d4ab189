package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLibraryTest {
  @TempDir Path folder;

  /** Opens a database in a process of its own. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection opened = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      System.out.print(opened.getMetaData().getDatabaseProductName());
    }
  }

  @Test
  void whatIsUnpackedServesWhereTheTemporaryFolderDoesNot() throws Exception {
    Path library = folder.resolve("library");
    SqliteLibrary.main(new String[] {library.toString()});
    assertThat(opened("-Dorg.sqlite.lib.path=" + library)).isEqualTo("SQLite");
  }

  @Test
  void withoutItTheTemporaryFolderIsNeeded() throws Exception {
    assertThat(opened("-Dorg.sqlite.lib.path=" + folder)).isEmpty();
  }

  private String opened(String option) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-Djava.io.tmpdir=" + folder.resolve("missing"),
                "-cp",
                System.getProperty("java.class.path"),
                SqliteLibraryTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
