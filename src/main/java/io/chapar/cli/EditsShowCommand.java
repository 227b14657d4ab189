package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.edits.EditHistory.EditChange;
import io.chapar.edits.SetDifference.FileDifference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an edit changed. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what an edit changed, against the set of files that ran before it.",
      "Feeds are shown by name, settings by name, all other files by lines. Secrets are masked."
    },
    footer = {
      "",
      "Examples:",
      "  chapar edits show",
      "  chapar edits show 2",
      "  chapar edits show 3f2a91c0 --lines"
    })
final class EditsShowCommand implements Callable<Integer> {
  private static final int MOST_LINES = 200;

  @Mixin private HomeOption home = new HomeOption();

  @Parameters(
      paramLabel = "EDIT",
      arity = "0..1",
      description = "last (the default), its number in the list of edits, or the name of its set")
  private String which = "last";

  @Option(names = "--lines", description = "show all lines of all files, in place of words")
  private boolean lines;

  @Override
  public Integer call() {
    EditChange change = EditsCommand.history(home.home()).change(which).orElseThrow(this::unknown);
    head(change);
    if (change.files().isEmpty()) {
      System.out.println("no file differs");
    }
    change.files().forEach(this::print);
    return 0;
  }

  private PermanentFailure unknown() {
    return which.equals("last")
        ? new PermanentFailure("no edit yet; chapar edits lists the sets that ran")
        : new WrongValue(
            "there is no edit " + which + ", and no set of that name; chapar edits lists them");
  }

  private static void head(EditChange change) {
    if (change.edit() == null) {
      System.out.println(TextTable.when(change.at()) + "  set " + change.set());
    } else {
      System.out.println(EditsCommand.line(change.edit()));
      change.edit().lines().forEach(line -> System.out.println("  " + TerminalText.shown(line)));
    }
    System.out.println(
        change.before() == null ? "no set was before it:" : "against set " + change.before() + ":");
  }

  private void print(FileDifference file) {
    System.out.println();
    System.out.println(file.kind() + ": " + TerminalText.shown(file.file()));
    boolean inWords = !lines && !file.changes().isEmpty();
    List<String> shown = inWords ? file.changes() : file.lines();
    long most = lines || inWords ? Long.MAX_VALUE : MOST_LINES;
    shown.stream().limit(most).forEach(line -> System.out.println("  " + TerminalText.shown(line)));
    if (shown.size() > most) {
      System.out.println("  … " + (shown.size() - most) + " more; --lines shows all");
    }
  }
}
