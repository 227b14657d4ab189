package io.chapar.cli;

import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.SelectionOption;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Overview.DeliveryState;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deliveries, and what a person does about them. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ReplayCommand.class,
    description = "Shows the deliveries to each subscriber, and delivers again what is asked for.",
    footer = {
      "",
      "Examples:",
      "  chapar deliveries dead",
      "  chapar deliveries replay --subscriber webhook"
    })
final class DeliveriesCommand {
  private static final int MOST = 100;
  private static final List<String> COMING = List.of("due", Selection.RETRYING);
  private static final List<String> STATES =
      List.of("due", Selection.RETRYING, "dead", "held", "filtered", "done");

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "The deliveries that are due, the next attempt first; of each subscriber, see subscribers list.",
        "ATTEMPT is the next one and how many there are in all, by the retry list of the route; LAST"
            + " ANSWER is why the one before failed."
      },
      footer = {
        "",
        "Examples:",
        "  chapar deliveries list --state retrying --subscriber webhook",
        "  chapar deliveries list --state done --feed isna --since 2h"
      })
  int list(
      @Mixin HomeOption home,
      @Mixin SelectionOption which,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              defaultValue = "due",
              description =
                  "due, retrying (due after an attempt that failed), dead, held, filtered or done"
                      + " (default: ${DEFAULT-VALUE})")
          String state) {
    if (!STATES.contains(state)) {
      System.err.println(
          "there is no state \"" + state + "\"; deliveries are " + String.join(", ", STATES));
      return 2;
    }
    try (Ledger ledger = which.open(home.home())) {
      if (COMING.contains(state)) {
        coming(ledger, which, state);
      } else {
        deliveries(ledger, which, state);
      }
    }
    return 0;
  }

  private static void coming(Ledger ledger, SelectionOption which, String state) {
    TextTable table =
        new TextTable("NEXT", "TO", "ATTEMPT", "REPORT", "VERSION", "FEED", "LAST ANSWER");
    List<DeliveryState> found = ledger.overview().deliveries(which.inState(state), MOST + 1);
    for (DeliveryState one : shown(found)) {
      table.row(
          one.leased() ? "in work" : TextTable.next(one.due()),
          one.subscriber(),
          attempt(one),
          one.report(),
          one.version(),
          one.feed(),
          one.reason());
    }
    table.print(System.out, "no delivery is " + state);
    tellWhetherThereAreMore(found, "deliveries");
    which.tellInactive(ledger);
  }

  private static String attempt(DeliveryState one) {
    String next = String.valueOf(one.attempts() + 1);
    return one.most() == null || one.attempts() == 0 ? next : next + " of " + one.most();
  }

  private static void deliveries(Ledger ledger, SelectionOption which, String state) {
    TextTable table =
        new TextTable("TO", "REPORT", "VERSION", "FEED", "STATE", "SINCE", "FAILED", "REASON");
    List<DeliveryState> found = ledger.overview().deliveries(which.inState(state), MOST + 1);
    for (DeliveryState one : shown(found)) {
      table.row(
          one.subscriber(),
          one.report(),
          one.version(),
          one.feed(),
          one.state(),
          TextTable.when(since(one)),
          one.attempts(),
          one.reason());
    }
    table.print(System.out, "no delivery is " + state);
    tellWhetherThereAreMore(found, "deliveries");
  }

  /** When it came to the state in which it is. */
  private static Instant since(DeliveryState one) {
    boolean isOver = one.state().equals("done") || one.state().equals("filtered");
    return isOver && one.done() != null ? one.done() : one.due();
  }

  private static <T> List<T> shown(List<T> found) {
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static void tellWhetherThereAreMore(List<?> found, String kind) {
    if (found.size() > MOST) {
      System.err.println(
          "there are more " + kind + " than these " + MOST + "; narrow them, see --help");
    }
  }

  @Command(
      name = "dead",
      mixinStandardHelpOptions = true,
      description =
          "The deliveries and the items that were given up, each with its reason; of one subscriber"
              + " or report the deliveries alone.",
      footer = {"", "Example:", "  chapar deliveries dead --feed isna"})
  int dead(@Mixin HomeOption home, @Mixin SelectionOption which) {
    try (Ledger ledger = which.open(home.home())) {
      deliveries(ledger, which, "dead");
      which.deadItems().ifPresent(items -> items(ledger, items));
    }
    return 0;
  }

  @Command(
      name = "held",
      mixinStandardHelpOptions = true,
      description = "The deliveries that are held back: their pages were probably read badly.",
      footer = {"", "Example:", "  chapar deliveries held --feed isna"})
  int held(@Mixin HomeOption home, @Mixin SelectionOption which) {
    try (Ledger ledger = which.open(home.home())) {
      deliveries(ledger, which, "held");
    }
    return 0;
  }

  @Command(
      name = "filtered",
      mixinStandardHelpOptions = true,
      description =
          "The deliveries that ended in a filter of the subscriber's route: nothing was sent.",
      footer = {"", "Example:", "  chapar deliveries filtered --subscriber webhook --since 1d"})
  int filtered(@Mixin HomeOption home, @Mixin SelectionOption which) {
    try (Ledger ledger = which.open(home.home())) {
      deliveries(ledger, which, "filtered");
    }
    return 0;
  }

  private static void items(Ledger ledger, DeadItems.Which which) {
    System.out.println();
    TextTable table = new TextTable("ITEM", "FEED", "FAILED", "REASON");
    List<DeadItems.One> found = ledger.deadItems().newest(which, Cursor.START, MOST + 1);
    for (DeadItems.One item : shown(found)) {
      table.row(item.id(), item.feed(), item.attempts(), item.reason());
    }
    table.print(System.out, "no item is dead");
    tellWhetherThereAreMore(found, "items");
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description =
          "Tries at once what waits for its next attempt, with all its retries before it again;"
              + " what is dead stays so.",
      footer = {"", "Example:", "  chapar deliveries retry --subscriber webhook"})
  int retry(@Mixin HomeOption home, @Mixin SelectionOption which) {
    try (Ledger ledger = which.open(home.home())) {
      int deliveries = ledger.replays().replay(which.inState("due"));
      System.out.println(
          Counted.of(deliveries, "delivery is", "deliveries are") + " tried at once");
      which.tellInactive(ledger);
    }
    return 0;
  }
}
