package io.chapar.cli;

import io.chapar.ledger.Cursor;
import io.chapar.ledger.DeadItems;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Overview.DeliveryState;
import io.chapar.ledger.Selection;
import io.chapar.ledger.Subscribers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is owed, and what a person does about it. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what is owed to whom, and delivers again what is asked for.",
    footer = {
      "",
      "Examples:",
      "  chapar deliveries dead",
      "  chapar deliveries replay --subscriber webhook"
    })
final class DeliveriesCommand {
  private static final int MOST = 100;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "The deliveries that are due, the next first; of each subscriber, see subscribers list.",
      footer = {"", "Example:", "  chapar deliveries list --subscriber webhook --since 2h"})
  int list(@Mixin HomeOption home, @Mixin SelectionOption which) {
    try (Ledger ledger = which.open(home.home())) {
      deliveries(ledger, which, "due");
    }
    return 0;
  }

  private static void deliveries(Ledger ledger, SelectionOption which, String state) {
    Table table = new Table("TO", "REPORT", "VERSION", "FEED", "STATE", "FAILED", "DUE", "REASON");
    List<DeliveryState> found = ledger.overview().deliveries(which.inState(state), MOST + 1);
    for (DeliveryState one : shown(found)) {
      table.row(
          one.subscriber(),
          one.report(),
          one.version(),
          one.feed(),
          one.state(),
          one.attempts(),
          Table.when(one.due()),
          one.reason());
    }
    table.print(System.out, "no delivery is " + state);
    tellWhetherThereAreMore(found, "deliveries");
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
          "The deliveries and the items that were given up, each with its reason; of one subscriber or"
              + " report the deliveries alone.",
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
    Table table = new Table("ITEM", "FEED", "FAILED", "REASON");
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
      int deliveries = ledger.overview().replay(which.inState("due"));
      System.out.println(
          Counted.of(deliveries, "delivery is", "deliveries are") + " tried at once");
      tellWhoTakesNone(ledger, which);
    }
    return 0;
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description =
          "Delivers again: what is dead (items too), with --held what is held back instead, with"
              + " --filtered what filters dropped, as after a filter was mended, or with --done also"
              + " what was delivered. Receivers see the same keys. The queue's messages"
              + " arrive even where the broker still remembers them: their duplicate id, and only"
              + " that, ends in /replay-N.",
      footer = {
        "",
        "Examples:",
        "  chapar deliveries replay --subscriber webhook",
        "  chapar deliveries replay --filtered --subscriber webhook --since 2d",
        "  chapar deliveries replay --subscriber archive --since 2d --done"
      })
  int replay(
      @Mixin HomeOption home,
      @Mixin SelectionOption which,
      @Option(names = "--held", description = "what is held back") boolean held,
      @Option(names = "--filtered", description = "what filters of routes dropped")
          boolean filtered,
      @Option(names = "--done", description = "also what was delivered already") boolean done) {
    String wrong = wrong(which, held, filtered, done);
    if (wrong != null) {
      System.err.println(wrong);
      return 2;
    }
    try (Ledger ledger = which.open(home.home())) {
      String state = done ? Selection.OVER : held ? "held" : filtered ? "filtered" : "dead";
      int deliveries = ledger.overview().replay(which.inState(state));
      boolean deliveriesAlone = held || filtered;
      int items = deliveriesAlone ? 0 : which.deadItems().map(ledger.deadItems()::retry).orElse(0);
      System.out.println(
          Counted.of(deliveries, "delivery", "deliveries")
              + " and "
              + Counted.of(items, "item", "items")
              + " are due again");
      tellWhoTakesNone(ledger, which);
    }
    return 0;
  }

  /** Null when nothing is. */
  private static @Nullable String wrong(
      SelectionOption which, boolean held, boolean filtered, boolean done) {
    if (done && which.isAll()) {
      return "--done alone would deliver everything again; say which: --subscriber, --feed,"
          + " --since";
    }
    return Stream.of(held, filtered, done).filter(asked -> asked).count() > 1
        ? "--held, --filtered and --done are several questions; ask one of them"
        : null;
  }

  private static void tellWhoTakesNone(Ledger ledger, SelectionOption which) {
    ledger.subscribers().all().stream()
        .filter(one -> which.isOf(one.name()) && one.backlog() > 0)
        .filter(one -> !one.state().equals("active"))
        .forEach(DeliveriesCommand::tellThatItTakesNone);
  }

  private static void tellThatItTakesNone(Subscribers.State one) {
    System.out.printf(
        "%1$s is %2$s: what it is owed waits for chapar subscribers resume %1$s%n",
        one.name(), one.state());
  }
}
