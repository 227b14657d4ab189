package io.chapar.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which line a setting stands: as {@link java.util.Properties} reads the file. */
class PropertiesFileTest {
  @TempDir private Path folder;

  private Map<String, Integer> lines(String text) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/application.properties"), text);
    Map<String, Integer> lines = PropertiesFile.lines(new Home(folder));
    assertThat(lines.keySet()).isEqualTo(PropertiesFile.values(new Home(folder)).keySet());
    return lines;
  }

  @Test
  void goesOnBehindABackslashAtTheEnd() throws IOException {
    assertThat(lines("a = 1,\\\n  2,\\\n  3\nb = 4\n")).isEqualTo(Map.of("a", 1, "b", 4));
  }

  @Test
  void endsBehindABackslashThatStandsForItself() throws IOException {
    assertThat(lines("a = C:\\\\news\\\\\nb = 2\n")).isEqualTo(Map.of("a", 1, "b", 2));
  }

  @Test
  void takesWhatLooksLikeARemarkForTheRestOfTheLineBefore() throws IOException {
    assertThat(lines("a = 1,\\\n# 2,\\\nb = 3\nc = 4\n")).isEqualTo(Map.of("a", 1, "c", 4));
  }
}
