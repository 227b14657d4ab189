package io.chapar.admin;

import io.chapar.admin.Operations.Unknown;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.view.DeadItems;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What operators change by HTTP: the same as by hand on the command line, under the same words. */
final class Changes {
  private Changes() {}

  static void addTo(Operations operations) {
    ReplayHandler.addTo(operations);
    RereadHandler.addTo(operations);
    operations.post(
        "/api/items/retry",
        List.of("feed"),
        (ledger, asked) -> {
          String feed = ReplayHandler.which(ledger, asked, null).feed();
          return Map.of("items", ledger.deadItems().retry(new DeadItems.Which(feed, null)));
        });
    operations.post("/api/alarms/accept", List.of("host"), Changes::accept);
    operations.post("/api/subscribers/{name}/pause", List.of(), change(Subscribers::pause));
    operations.post("/api/subscribers/{name}/resume", List.of(), change(Subscribers::resume));
    operations.post("/api/subscribers/{name}/remove", List.of("yes"), Changes::remove);
  }

  private static Map<String, Integer> deliveries(int many) {
    return Map.of("deliveries", many);
  }

  private static Object accept(Ledger ledger, Parameters asked) {
    String host = asked.required("host");
    return ledger
        .alarms()
        .accept(host)
        .map(Changes::deliveries)
        .orElseThrow(Unknown.no("alarm of a drift of", host));
  }

  private static Operations.Handler change(BiPredicate<Subscribers, String> change) {
    return (ledger, asked) -> {
      String name = asked.required("name");
      if (!change.test(ledger.subscribers(), name)) {
        throw Unknown.no("subscriber", name).get();
      }
      return Map.of("name", name);
    };
  }

  /** What is lost is said before it is done. */
  private static Object remove(Ledger ledger, Parameters asked) {
    String name = asked.required("name");
    boolean yes = asked.flag("yes");
    Subscribers subscribers = ledger.subscribers();
    return (yes ? subscribers.remove(name) : subscribers.find(name))
        .map(last -> new Removal(name, yes, last.backlog(), last.dead()))
        .orElseThrow(Unknown.no("subscriber", name));
  }

  private record Removal(String name, boolean removed, long waiting, long dead) {}
}
