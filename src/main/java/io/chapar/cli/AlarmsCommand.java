package io.chapar.cli;

import io.chapar.ledger.Alarm;
import io.chapar.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    footer = {"", "Example:", "  chapar alarms"})
final class AlarmsCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

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
