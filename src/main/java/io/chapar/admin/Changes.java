package io.chapar.admin;

import io.chapar.ledger.DeadItems;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Selection;
import io.chapar.ledger.Subscribers;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What operators change by HTTP: the same as by hand on the command line, under the same words. */
final class Changes {
  /** The parameters that say which deliveries are meant. */
  private static final List<String> WHICH = List.of("subscriber", "feed", "report", "since");

  private Changes() {}

  static void addTo(Operations operations) {
    operations.post(
        "/api/deliveries/retry",
        WHICH,
        (ledger, asked) -> deliveries(ledger.overview().replay(which(ledger, asked, "due"))));
    operations.post(
        "/api/deliveries/replay",
        Stream.concat(WHICH.stream(), Stream.of("held", "filtered", "done")).toList(),
        Changes::replay);
    operations.post(
        "/api/items/retry",
        List.of("feed"),
        (ledger, asked) -> {
          String feed = which(ledger, asked, null).feed();
          return Map.of("items", ledger.deadItems().retry(new DeadItems.Which(feed, null)));
        });
    operations.post("/api/alarms/accept", List.of("host"), Changes::accept);
    operations.post("/api/subscribers/{name}/pause", List.of(), change(Subscribers::pause));
    operations.post("/api/subscribers/{name}/resume", List.of(), change(Subscribers::resume));
    operations.post("/api/subscribers/{name}/remove", List.of("yes"), Changes::remove);
  }

  private static Selection which(Ledger ledger, Parameters asked, @Nullable String state) {
    Selection which = asked.selection(state);
    ledger.requireKnown(which);
    return which;
  }

  private static Map<String, Integer> deliveries(int many) {
    return Map.of("deliveries", many);
  }

  /**
   * All that is dead, held or filtered may be replayed with one word; all that was delivered may
   * not.
   */
  private static Object replay(Ledger ledger, Parameters asked) {
    boolean done = asked.flag("done");
    boolean held = asked.flag("held");
    boolean filtered = asked.flag("filtered");
    if (Stream.of(done, held, filtered).filter(flag -> flag).count() > 1) {
      throw new IllegalArgumentException(
          "held, filtered and done are several questions; ask one of them");
    }
    if (done && WHICH.stream().allMatch(name -> asked.text(name) == null)) {
      throw new IllegalArgumentException(
          "done alone would deliver everything again; say which: subscriber, feed, report, since");
    }
    String state = done ? Selection.OVER : held ? "held" : filtered ? "filtered" : "dead";
    return deliveries(ledger.overview().replay(which(ledger, asked, state)));
  }

  private static @Nullable Object accept(Ledger ledger, Parameters asked) {
    return ledger.alarms().accept(asked.required("host")).map(Changes::deliveries).orElse(null);
  }

  private static Operations.Handler change(BiPredicate<Subscribers, String> change) {
    return (ledger, asked) -> {
      String name = asked.required("name");
      return change.test(ledger.subscribers(), name) ? Map.of("name", name) : null;
    };
  }

  /** What is lost is said before it is done. */
  private static @Nullable Object remove(Ledger ledger, Parameters asked) {
    String name = asked.required("name");
    boolean yes = asked.flag("yes");
    Subscribers subscribers = ledger.subscribers();
    return (yes ? subscribers.remove(name) : subscribers.find(name))
        .map(last -> new Removal(name, yes, last.backlog(), last.dead()))
        .orElse(null);
  }

  private record Removal(String name, boolean removed, long waiting, long dead) {}
}
