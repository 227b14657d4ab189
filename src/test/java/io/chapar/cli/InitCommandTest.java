package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InitCommandTest extends Terminal {
  @Test
  void makesAHomeThatACheckFindsGood() {
    Path home = folder.resolve("new/home");
    assertThat(chapar("init", home.toString(), "--home", ".")).isZero();
    assertThat(said())
        .endsWith("  chapar check --home " + home + "\n  chapar run --home " + home + "\n");
    assertThat(home.resolve("routes/3-archive.camel.yaml")).exists();
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(chapar("check", "--home", home.toString())).isZero();
  }

  @Test
  void quotesAFolderThatAShellWouldTakeForTwoWords() {
    Path home = folder.resolve("my news");
    assertThat(chapar("init", home.toString(), "--home", ".")).isZero();
    assertThat(said()).endsWith("  chapar run --home '" + home + "'\n");
  }

  @Test
  void copiesNothingIntoAFolderThatIsNotEmpty() throws IOException {
    Files.writeString(folder.resolve("mine"), "x");
    assertThat(chapar("init", folder.toString(), "--home", ".")).isEqualTo(1);
    assertThat(complained()).startsWith("the folder is not empty, so nothing is copied;");
    assertThat(folder.resolve("config")).doesNotExist();
  }

  @Test
  void saysThatAFileStandsWhereTheHomeIsToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "x");
    assertThat(chapar("init", file.toString(), "--home", ".")).isEqualTo(1);
    assertThat(complained()).isEqualTo("a file stands where the home is to be: " + file + "\n");
  }

  @Test
  void showsHelpWhereNoCommandIsNamed() {
    assertThat(chapar()).isZero();
    assertThat(said()).startsWith("Usage: chapar ").contains("init ", "Examples:");
  }
}
