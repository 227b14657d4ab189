package io.chapar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** Writes what the build puts into {@code share/}: manual pages, and completion for shells. */
public final class CommandPages {
  private CommandPages() {}

  /**
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path share = Path.of(arguments[0]);
    CommandLine chapar = Commands.line();
    write(share.resolve("bash-completion/completions/chapar"), AutoComplete.bash("chapar", chapar));
    for (CommandLine one : all(chapar).toList()) {
      write(share.resolve("man/man1").resolve(ManPage.name(one) + ".1"), ManPage.of(one));
    }
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(one -> !(one.getCommand() instanceof HelpCommand))
            .flatMap(CommandPages::all));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
