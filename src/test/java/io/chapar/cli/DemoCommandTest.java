package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
  void refusesATimeThatIsNoDuration() {
    command.setErr(new PrintWriter(printed));
    assertThat(command.execute("--for", "soon")).isEqualTo(2);
    assertThat(printed.toString()).contains("--for: \"soon\" is no duration; write a number");
  }
}
