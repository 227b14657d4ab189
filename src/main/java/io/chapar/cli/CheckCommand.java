package io.chapar.cli;

import io.chapar.camel.RouteCheck;
import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.camel.check.Connections;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.Counted;
import io.chapar.config.file.Overridden;
import io.chapar.edits.Rollback;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is wrong with the routes and the configuration, before they run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks routes/, config/application.properties, config/sites/ and the watch list; runs none.",
      "Each fault is a line: FILE:LINE, what is wrong, what would be right. A hint is what runs as"
          + " it is, and would be better otherwise.",
      "Nothing is connected to, unless --connect asks for it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is good",
      "1:with --connect, somebody does not answer",
      "78:there are faults"
    },
    footer = {"", "Examples:", "  chapar check", "  chapar check --connect --home /srv/chapar"})
final class CheckCommand implements Callable<Integer> {
  private static final String ROLLBACK =
      "hint: a rollback of an edit is in work or was cut short, so these files are no whole set; a"
          + " node that runs, the next start or chapar edits rollback SET finishes it";

  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--connect",
      description =
          "where all is good, open and close a connection to each host and port that endpoints"
              + " name")
  private boolean connect;

  @Override
  public Integer call() {
    Verdict verdict = RouteCheck.check(home.home(), Map.of());
    Placeholders.dataFolder(home.home())
        .map(data -> new Rollback(home.home(), data))
        .filter(Rollback::isUnderWay)
        .ifPresent(cut -> System.err.println(ROLLBACK));
    if (verdict.faults().isEmpty()) {
      Overridden.lines(home.home(), System.getenv()).forEach(System.err::println);
      verdict.hints().forEach(hint -> System.err.println("hint: " + hint));
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
    return connect ? connect() : 0;
  }

  private int connect() {
    Connections connections = RouteCheck.connect(home.home());
    connections.unanswered().forEach(System.out::println);
    int asked = connections.asked();
    System.out.println(
        asked
            - connections.unanswered().size()
            + " of "
            + Counted.of(asked, "host and port", "hosts and ports")
            + " answer");
    return connections.unanswered().isEmpty() ? 0 : CommandLine.ExitCode.SOFTWARE;
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
