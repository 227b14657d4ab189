package io.chapar.cli;

import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.deliveries.Subscribers.State;
import java.util.function.BiPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subscribers, and what a person does about them. */
@Command(
    name = "subscribers",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows how each subscriber does; pauses, resumes and removes subscribers.",
    footer = {"", "Examples:", "  chapar subscribers list", "  chapar subscribers pause webhook"})
final class SubscribersCommand {

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Each subscriber with what waits for it, how much of that has failed and is tried again,"
              + " what is dead, what its route's filters dropped, when a delivery last reached it, and its"
              + " last error.",
      footer = {"", "Example:", "  chapar subscribers list"})
  int list(@Mixin HomeOption home) {
    TextTable table =
        new TextTable(
            "SUBSCRIBER",
            "STATE",
            "WAITING",
            "RETRYING",
            "DEAD",
            "FILTERED",
            "OLDEST",
            "DELIVERED",
            "FAILED",
            "LAST ERROR");
    try (Ledger ledger = OpenLedger.of(home.home())) {
      for (State one : ledger.subscribers().all()) {
        table.row(
            one.name(),
            one.state(),
            one.backlog(),
            one.retrying(),
            one.dead(),
            one.filtered(),
            TextTable.when(one.oldest()),
            TextTable.when(one.success()),
            TextTable.when(one.failed()),
            one.error());
      }
    }
    table.print(System.out, "no subscriber yet; a route brings its own when it runs");
    return 0;
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description =
          "Delivers nothing more to a subscriber, on all nodes and over restarts, until it is"
              + " resumed. What is in flight ends, and what comes waits for it: nothing is lost.",
      footer = {"", "Example:", "  chapar subscribers pause webhook"})
  int pause(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name) {
    return change(home, name, Subscribers::pause, "is paused");
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description =
          "Lets a subscriber go on that was paused, or stopped because it answered 410 Gone.",
      footer = {"", "Example:", "  chapar subscribers resume webhook"})
  int resume(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name) {
    return change(home, name, Subscribers::resume, "goes on");
  }

  private static int change(
      HomeOption home, String name, BiPredicate<Subscribers, String> change, String done) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      if (!change.test(ledger.subscribers(), name)) {
        throw WrongValue.noSubscriber(name);
      }
    }
    System.out.println(name + " " + done);
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description =
          "Forgets a subscriber whose route is gone, and all its pending deliveries; without --yes it"
              + " only says what that is. While its route runs, it comes back as new.",
      footer = {"", "Example:", "  chapar subscribers remove old-webhook --yes"})
  int remove(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "SUBSCRIBER", description = "its name") String name,
      @Option(names = "--yes", description = "do it") boolean yes) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      Subscribers subscribers = ledger.subscribers();
      State found =
          (yes ? subscribers.remove(name) : subscribers.find(name))
              .orElseThrow(() -> WrongValue.noSubscriber(name));
      System.out.println(yes ? name + " is removed; " + lost(found) : asked(found));
    }
    return yes ? 0 : 1;
  }

  private static String asked(State state) {
    return state.name() + " is not removed; with --yes, " + lost(state);
  }

  private static String lost(State state) {
    return state.backlog() == 0 && state.dead() == 0
        ? "none of its pending deliveries is lost"
        : "%s (%s failed before) and %s are lost"
            .formatted(
                Counted.of(
                    state.backlog(), "delivery that waits for it", "deliveries that wait for it"),
                state.retrying(),
                Counted.of(state.dead(), "dead one", "dead ones"));
  }
}
