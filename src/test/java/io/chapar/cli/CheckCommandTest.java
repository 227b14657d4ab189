package io.chapar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void findsTheShippedFilesGood() {
    assertThat(Commands.execute(new String[] {"check", "--home", "."})).isZero();
    assertThat(said.toString(UTF_8))
        .isEqualTo("routes/, config/ and feeds.yaml are good (14 routes, 4 feeds)\n");
  }

  @Test
  void saysFaultsAndTheirNumberAndFails() throws Exception {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/feeds.yaml"), "feeds: []\nfeedz: []\n");
    assertThat(Commands.execute(new String[] {"check", "--home", folder.toString()})).isEqualTo(78);
    assertThat(said.toString(UTF_8))
        .isEqualTo(
            """
            config/feeds.yaml:2  unknown "feedz"; did you mean feeds?
            routes  has no route file; put one there, such as 1-feeds.camel.yaml
            """);
    assertThat(complained.toString(UTF_8)).endsWith("2 faults\n");
  }
}
