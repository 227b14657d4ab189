package io.chapar.cli;

import io.chapar.article.WrongValue;
import io.chapar.camel.Preloader;
import io.chapar.cli.batch.Batch;
import io.chapar.cli.batch.BatchCommand;
import io.chapar.cli.feeds.FeedsCommand;
import io.chapar.cli.golden.TestCommand;
import io.chapar.cli.read.ReadCommand;
import io.chapar.cli.screen.StandardOutput;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Secrets;
import io.chapar.file.FileTrouble;
import io.chapar.ledger.database.Generations.OtherLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line. */
@Command(
    name = "chapar",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Watches news feeds and delivers one clean record per article version.",
    footer = {
      "",
      "Examples:",
      "  chapar demo --for 30s",
      "  chapar feeds find https://www.isna.ir",
      "  chapar read --pretty https://www.isna.ir/news/1402042214275",
      "  chapar run"
    },
    subcommands = {
      RunCommand.class,
      InitCommand.class,
      AddCommand.class,
      DemoCommand.class,
      ReadCommand.class,
      CheckCommand.class,
      EditsCommand.class,
      TestCommand.class,
      FeedsCommand.class,
      AlarmsCommand.class,
      ItemsCommand.class,
      DeliveriesCommand.class,
      SubscribersCommand.class,
      LedgerCommand.class,
      RereadCommand.class,
      ExplainCommand.class,
      BatchCommand.class,
      SchemasCommand.class,
      HelpCommand.class
    })
public final class Commands implements Runnable {
  /** EX_CONFIG of sysexits.h. */
  static final int WRONG_CONFIGURATION = 78;

  @Spec private @Nullable CommandSpec command;

  private Commands() {}

  /** Who names no command sees what there is. */
  @Override
  public void run() {
    Objects.requireNonNull(command).commandLine().usage(System.out);
  }

  /** Runs one command line and gives its exit code. */
  public static int execute(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("run")) {
      Preloader.begin();
    }
    CommandLine line = line(arguments);
    line.setExecutionExceptionHandler(Commands::explain);
    line.setParameterExceptionHandler(new WrongUse());
    line.setExecutionStrategy(Commands::runKnown);
    int code = line.execute(arguments);
    if (code == 0 && !isRun(line) && System.out.checkError()) {
      return StandardOutput.failed("is the disk full?");
    }
    return code;
  }

  /** Help is no answer to words that nobody knows: picocli would let it pass for one. */
  private static int runKnown(CommandLine.ParseResult parsed) {
    for (CommandLine.ParseResult at = parsed; at != null; at = at.subcommand()) {
      if (!at.unmatched().isEmpty()) {
        throw new UnmatchedArgumentException(at.commandSpec().commandLine(), at.unmatched());
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static CommandLine line(String[] arguments) {
    return Stream.of(arguments)
        .limit(1)
        .flatMap(Commands::named)
        .map(Commands::only)
        .findFirst()
        .orElseGet(Commands::line);
  }

  static CommandLine line() {
    return new CommandLine(new Commands());
  }

  private static Stream<Class<?>> named(String name) {
    return Stream.<Class<?>>of(Commands.class.getAnnotation(Command.class).subcommands())
        .filter(command -> command.getAnnotation(Command.class).name().equals(name))
        .filter(command -> command != HelpCommand.class);
  }

  /** To read what all others say of themselves takes a twentieth of a start. */
  private static CommandLine only(Class<?> command) {
    return new CommandLine(CommandSpec.create().name("chapar")).addSubcommand(command);
  }

  /** It only logs, and ends with the process, when its output may be closed. */
  private static boolean isRun(CommandLine line) {
    CommandLine.ParseResult command = line.getParseResult().subcommand();
    return command != null && command.commandSpec().userObject() instanceof RunCommand;
  }

  public static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (failure instanceof Batch.Unwritable unwritable) {
      return StandardOutput.failed(String.valueOf(unwritable.getMessage()));
    }
    PrintWriter err = command.getErr();
    err.println(Secrets.masked(sentence(failure)));
    err.flush();
    if (failure instanceof WrongValue) {
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    return failure instanceof InvalidConfiguration || failure instanceof OtherLedger
        ? WRONG_CONFIGURATION
        : 1;
  }

  /** Ours say what happened; those of the system and of libraries are put in words. */
  private static String sentence(Exception failure) {
    if (failure instanceof WrongValue wrong) {
      return wrong.withAdvice();
    }
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof InvalidPathException path) {
      return "the locale cannot name this file; set LC_ALL=C.UTF-8: " + path.getInput();
    }
    if (cause instanceof FileSystemException file) {
      return FileTrouble.of(file) + ": " + file.getFile();
    }
    if (cause instanceof IOException io) {
      return FileTrouble.of(io);
    }
    String message = failure.getMessage();
    return message == null
        ? "this is a fault of Chapar (" + failure.getClass().getName() + ")"
        : message;
  }

  /** From the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"chapar " + (version == null ? "(development)" : version)};
    }
  }
}
