package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path home;

  @Test
  void isWellWhereItCanBeMadeAndIsNotMadeByAsking() {
    Path missing = home.resolve("archive/news");
    assertThat(new Folder("archive.folder", missing).problem()).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void isNotWellWhereAFileStandsInItsWay() throws IOException {
    Path file = Files.writeString(home.resolve("archive"), "a file");
    Path below = file.resolve("news");
    assertThat(new Folder("archive.folder", below).problem().orElseThrow())
        .startsWith("cannot be written (")
        .endsWith("): " + below);
  }
}
