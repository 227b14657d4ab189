package io.chapar.demo;

import io.chapar.demo.PublisherServer.PollCount;
import io.chapar.ledger.view.DeadItems;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the demo has seen, as a table, and whether all went as it should. */
record Summary(
    Duration lasted,
    PollCount polls,
    int items,
    List<DeadItems.One> dead,
    long due,
    Arrivals arrivals,
    int wrongSignatures,
    int wrongMessages) {

  /** The rows, in the order in which things happen. */
  void print(DemoScreen screen) {
    screen.row("feeds polled", answers());
    screen.row("items in them", String.valueOf(items));
    screen.row("reports", arrivals.reports() + " versions, " + pace());
    for (Subscriber subscriber : Subscriber.values()) {
      screen.row(subscriber.word(), deliveries(subscriber));
    }
    screen.row("still due", due + (due == 1 ? " delivery" : " deliveries"));
    screen.row("wrong signatures", String.valueOf(wrongSignatures));
    screen.row("dead items", String.valueOf(dead.size()));
    dead.forEach(item -> screen.row("", item.feed() + ": " + item.reason()));
  }

  private String answers() {
    return polls.all()
        + " times: "
        + polls.news()
        + " with news, "
        + polls.unchanged()
        + " unchanged (304), "
        + polls.refused()
        + " refused (503)";
  }

  private String pace() {
    double each = arrivals.reports() / Math.max(1.0, lasted.toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%.1f a second in %d s (the publishers set the pace)",
        each,
        lasted.toSeconds());
  }

  private String deliveries(Subscriber subscriber) {
    return arrivals.count(subscriber) + " delivered, " + arrivals.repeats(subscriber) + " repeated";
  }

  /** One line when something failed that must not; empty when all is well. */
  Optional<String> fault() {
    for (Subscriber subscriber : Subscriber.values()) {
      if (arrivals.count(subscriber) == 0) {
        return Optional.of("nothing arrived at the " + subscriber.word());
      }
    }
    if (wrongSignatures > 0) {
      return Optional.of(wrongSignatures + " signatures of the webhook were wrong");
    }
    return wrongMessages > 0
        ? Optional.of(wrongMessages + " messages of the queue were no CloudEvents with a record")
        : Optional.empty();
  }
}
