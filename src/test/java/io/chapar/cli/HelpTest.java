package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class HelpTest {
  static Stream<CommandLine> commands() {
    return below(Commands.line()).filter(HelpTest::isOurs);
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  private static boolean isOurs(CommandLine command) {
    return !(command.getCommand() instanceof CommandLine.HelpCommand);
  }

  /** The list of commands shows no more than the first line. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void beginsWithAWholeSentence(CommandLine command) {
    assertThat(help(command).description()[0]).endsWith(".");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void showsExamples(CommandLine command) {
    assertThat(help(command).footer()).anyMatch(line -> line.contains("chapar "));
  }

  @Test
  void saysThatALineOfABatchThatFailsDoesNotFailTheRun() {
    assertThat(help(Commands.line().getSubcommands().get("batch")).description()[1])
        .contains("{\"id\",\"error\"}; the exit code is 0 all the same");
  }

  private static UsageMessageSpec help(CommandLine command) {
    return command.getCommandSpec().usageMessage();
  }
}
