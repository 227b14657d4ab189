package io.chapar.cli;

import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.view.FeedExplanation;
import io.chapar.ledger.view.FeedExplanation.Count;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.text.Durations;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** How a feed does, for a terminal. */
record FeedExplanationText(FeedExplanation known) {

  private static final int POLLS = 10;

  void print(PrintStream out) {
    FeedState feed = known.feed();
    out.println(feed.name() + " · " + feed.state());
    out.println(feed.address() + listed(feed));
    out.println(polled(feed));
    if (feed.state().equals("watched")) {
      out.println(next(feed));
    }
    out.println("items: " + items());
    out.println("deliveries: " + pending() + " pending");
    out.println();
    polls(out);
    out.println();
    newest(out);
  }

  private static String listed(FeedState feed) {
    return feed.listed().equals(feed.address()) ? "" : " (moved; listed as " + feed.listed() + ")";
  }

  private static String polled(FeedState feed) {
    String good =
        feed.polled() == null
            ? "never polled well"
            : "last good poll "
                + TextTable.when(feed.polled())
                + (feed.newItem() == null
                    ? ", no new item yet"
                    : ", last new item " + TextTable.when(feed.newItem()));
    return feed.failures() == 0
        ? good
        : good
            + "; since then "
            + Counted.of(feed.failures(), "poll", "polls")
            + " failed, the last: "
            + feed.reason();
  }

  private static String next(FeedState feed) {
    Duration late = Duration.between(feed.due(), Instant.now());
    String when =
        late.isNegative()
            ? TextTable.when(feed.due())
            : "now, late by "
                + Durations.shortened(late)
                + " (it waits for its host or for a node)";
    return "next poll " + when + (feed.why() == null ? "" : ": " + feed.why());
  }

  private String items() {
    return known.items().isEmpty()
        ? "none"
        : known.items().stream().map(FeedExplanationText::count).collect(Collectors.joining(", "));
  }

  private static String count(Count count) {
    return number(count.items()) + " " + count.state();
  }

  private static String number(int count) {
    return count < FeedExplanation.MOST ? String.valueOf(count) : count + " or more";
  }

  private String pending() {
    return number(known.pending());
  }

  private void polls(PrintStream out) {
    TextTable table =
        new TextTable("POLLED", "RESULT", "ITEMS", "NEW", "WHY THEN, OR WHY IT FAILED");
    known.polls().stream()
        .limit(POLLS)
        .forEach(
            one ->
                table.row(
                    TextTable.when(one.at()),
                    one.result(),
                    one.items(),
                    one.newItems(),
                    one.why()));
    table.print(out, "it was not polled yet");
  }

  private void newest(PrintStream out) {
    TextTable table = new TextTable("SEEN", "STATE", "ID", "ADDRESS", "TITLE");
    for (FoundItem item : known.newest()) {
      table.row(TextTable.when(item.seen()), item.state(), item.id(), item.link(), item.title());
    }
    table.print(out, "it has brought no item");
  }
}
