package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
  private final StringWriter printed = new StringWriter();
  private final CommandLine command = new CommandLine(new DemoCommand());

  @Test
  void showsExamplesInItsHelp() {
    command.setOut(new PrintWriter(printed));
    assertThat(command.execute("--help")).isZero();
    assertThat(printed.toString()).contains("chapar demo --for 30s", "data/demo");
  }

  @Test
  @Timeout(120)
  void readsNothingOfWhatTheOperatorWrote(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("config"));
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(home.resolve("config/application.properties"), "rss.enabled = maybe\n");
    Files.writeString(home.resolve("routes/9-mine.camel.yaml"), "- route: { id: mine }\n");
    command.execute("--home", home.toString(), "--for", "1ms");
    assertThat(home.resolve("data/demo/data/ledger.db")).exists();
  }

  @Test
  void refusesATimeThatIsNoDuration() {
    command.setErr(new PrintWriter(printed));
    assertThat(command.execute("--for", "soon")).isEqualTo(2);
    assertThat(printed.toString()).contains("--for: \"soon\" is no duration; write a number");
  }
}
