package io.chapar.admin;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Replays.Count;
import io.chapar.ledger.selection.Selection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries that are tried at once, or made again. */
final class ReplayHandler {
  /** The parameters that say which deliveries are meant. */
  private static final List<String> WHICH =
      List.of("subscriber", "feed", "report", "host", "since", "from", "until");

  private static final Set<String> STATES =
      Set.of("dead", "held", "filtered", "done", Selection.OVER, Selection.ALL);
  private static final int MOST = 200;

  private ReplayHandler() {}

  static void addTo(Operations operations) {
    operations.post("/api/deliveries/retry", WHICH, ReplayHandler::retry);
    List<String> more = List.of("state", "held", "filtered", "done", "all", "dryRun");
    operations.post(
        "/api/deliveries/replay",
        Stream.concat(WHICH.stream(), more.stream()).toList(),
        ReplayHandler::replay);
  }

  static Selection which(Ledger ledger, Parameters asked, @Nullable String state) {
    Selection which = asked.selection(state);
    ledger.requireKnown(which);
    return which;
  }

  private record Retried(int deliveries) {}

  private static Object retry(Ledger ledger, Parameters asked) {
    return new Retried(ledger.replays().replay(which(ledger, asked, "due")));
  }

  private static Object replay(Ledger ledger, Parameters asked) {
    String state = state(asked);
    boolean dryRun = asked.flag("dryRun");
    boolean restricted = WHICH.stream().anyMatch(name -> asked.text(name) != null);
    if (!asked.flag("all") && !restricted && !dryRun) {
      throw new IllegalArgumentException(
          "this replays everything that is "
              + state
              + "; narrow it by subscriber, feed, report, host, from or until, or say all");
    }
    Selection which = which(ledger, asked, state);
    return dryRun ? DryRun.of(ledger.replays().count(which)) : new Replayed(which, ledger);
  }

  private record Replayed(int deliveries, boolean dryRun) {
    Replayed(Selection which, Ledger ledger) {
      this(ledger.replays().replay(which), false);
    }
  }

  /**
   * @param counts the largest of them
   */
  private record DryRun(long deliveries, boolean dryRun, List<Count> counts) {
    static DryRun of(List<Count> counts) {
      long sum = counts.stream().mapToLong(Count::deliveries).sum();
      return new DryRun(sum, true, counts.stream().limit(MOST).toList());
    }
  }

  /** Only one of the words that name it may stand there. */
  private static String state(Parameters asked) {
    List<String> named =
        Stream.of(
                asked.text("state"),
                asked.flag("held") ? "held" : null,
                asked.flag("filtered") ? "filtered" : null,
                asked.flag("done") ? Selection.OVER : null)
            .flatMap(Stream::ofNullable)
            .toList();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "state, held, filtered and done are several questions; ask one of them");
    }
    String state = named.isEmpty() ? "dead" : named.get(0);
    if (!STATES.contains(state)) {
      throw new IllegalArgumentException(
          "state is dead, held, filtered, done, over (done or dead) or all");
    }
    return state;
  }
}
