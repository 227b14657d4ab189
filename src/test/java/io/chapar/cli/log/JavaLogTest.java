package io.chapar.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.file.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A process of its own, because Java sets its logging up once. */
class JavaLogTest {

  /** What a library of ours may say. */
  static final class Library {
    public static void main(String[] arguments) {
      TextLog.begin();
      Secrets.learn("opensesame-41");
      Logger log = Logger.getLogger("org.example.driver");
      log.log(Level.WARNING, "refused for {0}", "opensesame-41");
      log.log(Level.SEVERE, "broken", new IllegalStateException("by opensesame-41"));
      log.fine("of no interest");
    }
  }

  @Test
  void isPartOfOurLogAndHidesSecrets() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Library.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said)
        .contains("WARN  driver  refused for ***", "ERROR driver  broken", "by ***")
        .doesNotContain("opensesame", "of no interest");
  }
}
