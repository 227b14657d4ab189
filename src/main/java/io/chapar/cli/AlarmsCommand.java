package io.chapar.cli;

import io.chapar.article.Alarm;
import io.chapar.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is not as usual at the moment. */
@Command(
    name = "alarms",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is not as usual, the oldest first: what, since when, what is usual, what to do.",
      "A node judges it while it runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is as usual", "1:there is an alarm"},
    subcommands = AlarmsCommand.Accept.class,
    footer = {"", "Examples:", "  chapar alarms", "  chapar alarms accept isna.ir"})
final class AlarmsCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  /** Ends the drift of a publisher. */
  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description =
          "What the reports of this publisher look like by now is right: it is learned anew, and what"
              + " was held back is delivered.",
      footer = {"", "Example:", "  chapar alarms accept isna.ir"})
  static final class Accept implements Callable<Integer> {
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "HOST", description = "of whose drift there is an alarm")
    private String host = "";

    @Override
    public Integer call() {
      try (Ledger ledger = OpenLedger.of(home.home())) {
        Optional<Integer> due = ledger.alarms().accept(host);
        System.out.println(
            due.map(many -> host + " is learned anew; " + due(many))
                .orElse("there is no alarm of a drift of " + host));
        return due.isPresent() ? 0 : 1;
      }
    }

    private static String due(int many) {
      return Counted.of(many, "delivery is", "deliveries are") + " due";
    }
  }

  @Override
  public Integer call() {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      List<Alarm> alarms = ledger.alarms().standing();
      if (alarms.isEmpty()) {
        System.out.println("all is as usual");
        return 0;
      }
      alarms.forEach(alarm -> System.out.println(alarm.line()));
      return 1;
    }
  }
}
