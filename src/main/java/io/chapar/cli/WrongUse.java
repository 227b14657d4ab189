package io.chapar.cli;

import io.chapar.text.Spelling;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says a wrong command line in one line, and where help is; exit code 2. */
final class WrongUse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    String help = "see " + command.getCommandSpec().qualifiedName() + " --help";
    err.println(sentence(failure, command) + "; " + help);
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String sentence(ParameterException failure, CommandLine command) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command);
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().get(0).paramLabel() + " is missing";
    }
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.equals("Missing required subcommand")
        ? "a command is missing: " + String.join(", ", names(command))
        : message.replaceFirst("^Invalid value for option '([^']*)': ", "$1: ");
  }

  private static String unmatched(String word, CommandLine command) {
    if (word.startsWith("-")) {
      Set<String> options = new TreeSet<>();
      command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
      return "there is no option " + word + near(word, options);
    }
    return names(command).isEmpty()
        ? "\"" + word + "\" is one word too many"
        : "there is no command " + word + near(word, names(command));
  }

  private static String near(String word, Set<String> known) {
    return Spelling.nearest(word, known).map(near -> "; it may be " + near).orElse("");
  }

  private static Set<String> names(CommandLine command) {
    return new TreeSet<>(command.getSubcommands().keySet());
  }
}
