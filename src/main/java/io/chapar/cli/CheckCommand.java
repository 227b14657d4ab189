package io.chapar.cli;

import io.chapar.camel.RouteCheck;
import io.chapar.camel.check.Verdict;
import io.chapar.config.Overridden;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is wrong with the routes and the configuration, before they run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks routes/, config/application.properties, config/sites/ and the watch list; runs none.",
      "Each fault is a line: FILE:LINE, what is wrong, what would be right."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is good", "78:there are faults"},
    footer = {"", "Examples:", "  chapar check", "  chapar check --home /srv/chapar"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    Verdict verdict = RouteCheck.check(home.home(), Map.of());
    if (verdict.faults().isEmpty()) {
      Overridden.lines(home.home(), System.getenv()).forEach(System.err::println);
    }
    return verdict.faults().isEmpty() ? good(verdict) : bad(verdict);
  }

  private int good(Verdict verdict) {
    System.out.println(
        "routes/, config/ and feeds.yaml are good ("
            + count(verdict.routes(), "route")
            + ", "
            + count(verdict.feeds(), "feed")
            + ")");
    return 0;
  }

  private int bad(Verdict verdict) {
    verdict.faults().forEach(System.out::println);
    System.err.println(count(verdict.faults().size(), "fault"));
    return Commands.WRONG_CONFIGURATION;
  }

  private static String count(int number, String thing) {
    return Counted.of(number, thing, thing + "s");
  }
}
