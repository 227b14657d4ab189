package io.chapar.cli;

import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.SelectionOption;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.Progress;
import io.chapar.cli.screen.TextTable;
import io.chapar.cli.screen.YesOrNo;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Replays;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.DeadItems;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Delivers again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Delivers again what is dead (items too), or what is in another state. The range of time is"
          + " when the versions were recorded; of items, when they died.",
      "Receivers see the same keys. The queue's messages arrive even where the broker still"
          + " remembers them: their duplicate id, and only that, ends in /replay-N.",
      "Without any restriction it asks first; without a terminal it wants --all. It works in short"
          + " transactions: who stops it keeps what is done."
    },
    footer = {
      "",
      "Examples:",
      "  chapar deliveries replay --subscriber webhook",
      "  chapar deliveries replay --state done --from 2026-11-30 --until 2026-11-30 --dry-run",
      "  chapar deliveries replay --state filtered --subscriber webhook --since 2d"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  /** Those that may be delivered again. */
  private enum State {
    dead,
    held,
    filtered,
    done,
    over,
    all;

    /** Items have no other state that fits. */
    boolean hasItems() {
      return this == dead || this == over || this == all;
    }

    /** {@code --state}. */
    static final class Converter implements ITypeConverter<State> {
      @Override
      public State convert(String value) {
        return Stream.of(values())
            .filter(state -> state.name().equals(value))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "\""
                            + value
                            + "\" is no state to replay; write dead, held, filtered, done, over or"
                            + " all"));
      }
    }
  }

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private SelectionOption which = new SelectionOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      converter = State.Converter.class,
      description =
          "dead (the default), held, filtered, done, over (done or dead) or all of them; what is"
              + " due is not replayed: see retry")
  private @Nullable State state;

  @Option(names = "--held", description = "the same as --state held")
  private boolean held;

  @Option(names = "--filtered", description = "the same as --state filtered")
  private boolean filtered;

  @Option(names = "--done", description = "the same as --state over")
  private boolean done;

  @Option(names = "--all", description = "asks nothing where no restriction is given")
  private boolean all;

  @Option(
      names = "--dry-run",
      description =
          "counts by subscriber, state and feed what would be delivered, and items by feed; changes"
              + " nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    State asked = state();
    if (!dryRun && !all && which.isAll() && !new YesOrNo().canAsk()) {
      throw wrong(
          "this replays everything that is "
              + asked
              + "; narrow it by --subscriber, --feed, --host, --report, --from or --until, or say"
              + " --all");
    }
    try (Ledger ledger = which.open(home.home())) {
      return run(ledger, asked);
    }
  }

  private State state() {
    List<State> named =
        Stream.of(
                state,
                held ? State.held : null,
                filtered ? State.filtered : null,
                done ? State.over : null)
            .filter(Objects::nonNull)
            .toList();
    if (named.size() > 1) {
      throw wrong("--state, --held, --filtered and --done are several questions; ask one of them");
    }
    return named.isEmpty() ? State.dead : named.get(0);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private int run(Ledger ledger, State asked) {
    Selection deliveries = which.inState(asked.name());
    DeadItems.Which items = asked.hasItems() ? which.deadItems().orElse(null) : null;
    if (dryRun) {
      count(ledger, deliveries, items);
    } else if (all || !which.isAll() || isWanted(ledger, deliveries, items)) {
      replay(ledger, deliveries, items);
    } else {
      System.out.println("nothing is changed");
    }
    return 0;
  }

  private boolean isWanted(Ledger ledger, Selection deliveries, DeadItems.@Nullable Which items) {
    return count(ledger, deliveries, items) > 0
        && new YesOrNo().isGiven("Deliver all of this again?");
  }

  private long count(Ledger ledger, Selection deliveries, DeadItems.@Nullable Which items) {
    List<Replays.Count> counts = ledger.replays().count(deliveries);
    List<DeadItems.Count> dead = items == null ? List.of() : ledger.deadItems().count(items);
    print(counts);
    printItems(dead);
    long sum = counts.stream().mapToLong(Replays.Count::deliveries).sum();
    int read = dead.stream().mapToInt(DeadItems.Count::items).sum();
    System.out.println(counted(sum, read) + " would be due again" + which.shownRange());
    return sum + read;
  }

  private static void print(List<Replays.Count> counts) {
    TextTable table = new TextTable("DELIVERIES", "TO", "STATE", "FEED");
    shown(counts)
        .forEach(one -> table.row(one.deliveries(), one.subscriber(), one.state(), one.feed()));
    print(table, counts);
  }

  private static void printItems(List<DeadItems.Count> dead) {
    TextTable table = new TextTable("ITEMS", "STATE", "FEED");
    shown(dead).forEach(one -> table.row(one.items(), State.dead, one.feed()));
    print(table, dead);
  }

  private static <T> Stream<T> shown(List<T> counts) {
    return counts.stream().limit(SHOWN);
  }

  private static void print(TextTable table, List<?> counts) {
    if (!counts.isEmpty()) {
      table.print(System.out);
    }
    if (counts.size() > SHOWN) {
      System.out.println("and " + (counts.size() - SHOWN) + " kinds with fewer");
    }
  }

  private void replay(Ledger ledger, Selection deliveries, DeadItems.@Nullable Which items) {
    int sum = ledger.replays().replay(deliveries, new Progress("deliveries are due again"));
    int read = items == null ? 0 : ledger.deadItems().retry(items);
    System.out.println(counted(sum, read) + " are due again" + which.shownRange());
    which.tellInactive(ledger);
  }

  private static String counted(long deliveries, int items) {
    return Counted.of(deliveries, "delivery", "deliveries")
        + " and "
        + Counted.of(items, "item", "items");
  }
}
