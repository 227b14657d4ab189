package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodConfigurationTest {
  @TempDir Path lib;
  @TempDir Path folder;

  private void start() {
    new GoodConfiguration(new Home(folder), folder.resolve("data")).require();
  }

  @Test
  void isCheckedAgainWhereALinkLeadsToWhatHasChanged(@TempDir Path edition) throws IOException {
    HomeCopy home = new HomeCopy(folder);
    for (String name : List.of("routes", "config")) {
      Files.move(folder.resolve(name), edition.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), edition.resolve(name));
    }
    start();
    home.edit("routes/3-archive.camel.yaml", "fileExist: Override", "fileExists: Override");
    assertThatThrownBy(this::start)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("fileExists");
  }

  /** The node says that, as it waits for its folder. A file stands in the place of this one. */
  @Test
  void isSilentOfADataFolderThatCannotBeUsed() throws IOException {
    new HomeCopy(folder);
    Files.writeString(folder.resolve("data"), "no folder");
    try (LogLines said = new LogLines(GoodConfiguration.class.getName())) {
      start();
      assertThat(said.all()).isEmpty();
    }
  }

  /** As root writes any file, a folder stands in the place of this one. */
  @Test
  void saysOnceThatItCannotRememberHoweverOftenAStartIsTried() throws IOException {
    new HomeCopy(folder);
    Path memory = Files.createDirectories(folder.resolve("data/checked/in-its-place")).getParent();
    try (LogLines said = new LogLines(GoodConfiguration.class.getName())) {
      for (int tries = 0; tries < 3; tries++) {
        start();
      }
      assertThat(said.all())
          .singleElement()
          .asString()
          .startsWith("what is checked cannot be remembered (")
          .contains(memory.toString());
    }
  }

  @Test
  void knowsAgainTheJarsThatItWasFoundGoodWith() throws IOException {
    Path own = Files.createFile(lib.resolve("own.jar"));
    Files.createFile(lib.resolve("chapar.jar"));
    Files.createFile(lib.resolve("chapar.jsa"));
    List<String> good = GoodConfiguration.jars(lib);
    assertThat(good).hasSize(2).isEqualTo(GoodConfiguration.jars(lib));
    Files.setLastModifiedTime(own, FileTime.fromMillis(1));
    assertThat(GoodConfiguration.jars(lib)).isNotEqualTo(good);
    Files.delete(own);
    assertThat(GoodConfiguration.jars(lib)).hasSize(1);
  }
}
