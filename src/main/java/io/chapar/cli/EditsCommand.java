package io.chapar.cli;

import io.chapar.camel.Placeholders;
import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What became of the last edits. */
@Command(
    name = "edits",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the last edits that the running node took up or refused, the newest first.",
      "Each comes with what it did or with its faults. Fails when the newest is refused."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the newest is accepted, or there is none", "1:the newest is refused"},
    footer = {"", "Example:", "  chapar edits"})
final class EditsCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    List<Edit> edits = new EditLog(Placeholders.alone(home.home()).path("data.folder")).last();
    if (edits.isEmpty()) {
      OpenLedger.required(home.home());
      System.out.println("no edit yet");
      return 0;
    }
    for (Edit edit : edits) {
      String routes = edit.routes() == null ? "" : "; routes " + edit.routes() + " run since";
      System.out.println(Table.when(edit.at()) + "  " + edit.verdict() + routes);
      edit.lines().forEach(line -> System.out.println("  " + line));
    }
    return edits.get(0).accepted() ? 0 : 1;
  }
}
