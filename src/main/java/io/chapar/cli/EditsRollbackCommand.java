package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.TerminalText;
import io.chapar.config.file.Home;
import io.chapar.edits.Rollback;
import io.chapar.edits.Rollback.RollbackPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a good set of files back. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the files of a set that was good and ran over those of routes/ and config/.",
      "The set is checked first, and what stands there now is kept as a set of its own.",
      "A node that runs takes the files up within seconds; without one, the next start does."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the set is back",
      "1:nothing was written, as somebody edited meanwhile",
      "2:there is no such set",
      "78:nothing was written, as a check refuses the set by now"
    },
    footer = {
      "",
      "Examples:",
      "  chapar edits rollback 3f2a91c0 --dry-run",
      "  chapar edits rollback 3f2a91c0"
    })
final class EditsRollbackCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(
      paramLabel = "SET",
      description = "its name, or the number of the edit that made it, as edits lists them")
  private String which = "";

  @Option(names = "--dry-run", description = "only say which files would be written and deleted")
  private boolean dryRun;

  @Override
  public Integer call() {
    Home edited = home.home();
    Path data =
        Placeholders.dataFolder(edited)
            .orElseThrow(
                () -> new PermanentFailure("the settings do not say where data.folder is"));
    Rollback rollback = new Rollback(edited, data);
    rollback.finish();
    RollbackPlan plan = rollback.plan(name(edited), new HomeCheck());
    if (plan.isDone()) {
      System.out.println("the files are as set " + plan.set() + " has them; nothing is written");
      return 0;
    }
    if (dryRun) {
      System.out.println("set " + plan.set() + " is good; a rollback would write and delete:");
      print(plan);
      return 0;
    }
    Path kept = rollback.apply(plan, null);
    System.out.println("set " + plan.set() + " is back:");
    print(plan);
    System.out.println("what stood there is kept as set " + kept.getFileName() + ": " + kept);
    System.out.println("chapar edits shows what a node that runs makes of it");
    return 0;
  }

  private String name(Home edited) {
    return EditsCommand.history(edited)
        .name(which)
        .orElseThrow(
            () -> new WrongValue("there is no edit " + which + "; chapar edits lists them"));
  }

  private static void print(RollbackPlan plan) {
    print("written", plan.written());
    print("deleted", plan.deleted());
  }

  private static void print(String what, List<String> files) {
    files.forEach(file -> System.out.println("  " + what + ": " + TerminalText.shown(file)));
  }
}
