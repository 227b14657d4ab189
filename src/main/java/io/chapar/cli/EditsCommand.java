package io.chapar.cli;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.edits.EditHistory;
import io.chapar.edits.StoredSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What became of the last edits. */
@Command(
    name = "edits",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the last edits that the running node took up or refused, the newest first.",
      "Each comes with the name of its set of files, and with what it did or with its faults.",
      "Fails when the newest is refused."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the newest is accepted, or there is none", "1:the newest is refused"},
    subcommands = {EditsCommand.Listing.class, EditsShowCommand.class, EditsRollbackCommand.class},
    footer = {
      "",
      "Examples:",
      "  chapar edits",
      "  chapar edits show last",
      "  chapar edits rollback 3f2a91c0"
    })
final class EditsCommand implements Callable<Integer> {
  private static final int MOST = 100;

  @Mixin private HomeOption home = new HomeOption();

  /** The same, with a limit. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Shows the last edits, as edits alone does.",
      footer = {"", "Example:", "  chapar edits list --limit 5"})
  static final class Listing implements Callable<Integer> {
    @Mixin private HomeOption home = new HomeOption();

    @Spec private @Nullable CommandSpec command;

    @Option(names = "--limit", paramLabel = "N", description = "so many, from 1 to 100")
    private int limit = MOST;

    @Override
    public Integer call() {
      if (limit < 1 || limit > MOST) {
        throw new ParameterException(
            Objects.requireNonNull(command).commandLine(), "--limit is from 1 to " + MOST);
      }
      return list(home.home(), limit);
    }
  }

  @Override
  public Integer call() {
    return list(home.home(), MOST);
  }

  static EditHistory history(Home home) {
    return new EditHistory(
        home, Placeholders.dataFolder(home).orElseGet(() -> home.resolve("data")));
  }

  private static int list(Home home, int limit) {
    EditHistory history = history(home);
    List<Edit> edits = history.edits();
    if (edits.isEmpty()) {
      if (history.running() == null) {
        OpenLedger.required(home);
      }
      System.out.println("no edit yet");
    }
    for (int i = 0; i < Math.min(edits.size(), limit); i++) {
      print(i + 1, edits.get(i));
    }
    history.starts().stream().limit(limit).forEach(EditsCommand::print);
    return edits.isEmpty() || edits.get(0).accepted() ? 0 : 1;
  }

  private static void print(int number, Edit edit) {
    System.out.println(number + "  " + line(edit));
    edit.lines().forEach(line -> System.out.println("   " + TerminalText.shown(line)));
  }

  /** {@code 5m ago accepted: routes/3-archive.camel.yaml; set 3f2a91c0 runs since}. */
  static String line(Edit edit) {
    String set = edit.set() == null ? "" : "; set " + edit.set();
    return TextTable.when(edit.at())
        + "  "
        + edit.verdict()
        + (set.isEmpty() || !edit.accepted() ? set : set + " runs since");
  }

  private static void print(StoredSet set) {
    System.out.println(
        "-  " + TextTable.when(set.at()) + "  a node was started with set " + set.name());
  }
}
