package io.chapar.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator writes in vain is said. */
class OverriddenTest {
  @TempDir private Path folder;

  private List<String> lines(String settings, String variable, String value) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/application.properties"), settings);
    return Overridden.lines(new Home(folder), Map.of(variable, value));
  }

  @Test
  void namesASettingOfTheFileThatAVariableWinsOver() throws IOException {
    assertThat(lines("# mine\nledger.url = jdbc:postgresql://db/x\n", "LEDGER_URL", "jdbc:y"))
        .containsExactly(
            "config/application.properties:2  ledger.url is set by the variable LEDGER_URL,"
                + " not here");
    assertThat(lines("rss-feed.name = a\n", "RSS_FEED_NAME", "b")).hasSize(1);
  }

  @Test
  void saysNothingOfTheSameValueOrOfOneAsItWasShipped() throws IOException {
    assertThat(lines("archive.folder = /a\n", "ARCHIVE_FOLDER", "/a")).isEmpty();
    assertThat(lines("archive.folder = archive\n", "ARCHIVE_FOLDER", "/a")).isEmpty();
    assertThat(lines("archive.folder = /a\n", "DATA_FOLDER", "/b")).isEmpty();
  }

  @Test
  void saysOfAWrongValueThatItIsNotInTheFile() {
    assertThat(Overridden.words("ledger.url", Map.of("LEDGER_URL", "jdbc:y")))
        .isEqualTo(" (by the variable LEDGER_URL)");
    assertThat(Overridden.words("ledger.url", Map.of("LEDGER_USER", "y"))).isEmpty();
  }
}
