package io.chapar.cli;

import io.chapar.Chapar;
import io.chapar.config.InvalidConfiguration;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The root of the command line. */
@Command(
    name = "chapar",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Watches news feeds and delivers one clean record per article version.",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      ReadCommand.class,
      CheckCommand.class,
      FeedsCommand.class,
      DeliveriesCommand.class,
      BatchCommand.class,
      HelpCommand.class
    })
public final class Commands {
  /** EX_CONFIG of sysexits.h. */
  static final int WRONG_CONFIGURATION = 78;

  private Commands() {}

  /** Runs one command line and gives its exit code. */
  public static int execute(String[] arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler(Commands::explain);
    return line.execute(arguments);
  }

  static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    err.flush();
    return failure instanceof InvalidConfiguration ? WRONG_CONFIGURATION : 1;
  }

  /** From the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Chapar.class.getPackage().getImplementationVersion();
      return new String[] {"chapar " + (version == null ? "(development)" : version)};
    }
  }
}
