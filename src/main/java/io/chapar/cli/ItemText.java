package io.chapar.cli;

import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ItemState;
import io.chapar.ledger.view.ItemWait;
import io.chapar.text.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an item stands, and why, in a sentence. */
record ItemText(FoundItem item, @Nullable ItemWait waitsFor) {

  /** Empty where there is no item. */
  static Optional<String> ofItem(Explanation known) {
    return Optional.ofNullable(known.item())
        .map(item -> TerminalText.shown(new ItemText(item, known.waitsFor()).sentence()));
  }

  String sentence() {
    return switch (ItemState.of(item.state())) {
      case WAITING -> "item waits for its page to be read, " + next() + because();
      case READING -> "item is being read" + because();
      case RETRYING ->
          "item failed, attempt "
              + (item.attempts() + 1)
              + " of "
              + item.most()
              + " is "
              + next()
              + because();
      case DONE -> "item done" + again();
      case FILTERED -> "item filtered: the route left it out at its last visit" + again();
      case SKIPPED ->
          "item skipped: it stood in the first poll of its feed, beyond the items that"
              + " are taken from there (first in feeds.yaml)";
      case LEFT_OUT -> "item left out by a rule of the watch list" + because();
      case DEAD ->
          "item dead since "
              + TextTable.when(item.died()).replace(" ago", "")
              + ", after "
              + Counted.of(item.attempts(), "attempt", "attempts")
              + because();
    };
  }

  private String because() {
    return item.reason() == null ? "" : ": " + item.reason();
  }

  private String again() {
    return item.next() == null
        ? ", its page is read no more"
        : ", its page is read again " + next();
  }

  /** When it is read, and what stands before it where that is now. */
  private String next() {
    Instant next = item.next();
    if (next == null || waitsFor == null) {
      return "";
    }
    if (next.isAfter(Instant.now())) {
      return TextTable.when(next);
    }
    String late = Durations.shortened(Duration.between(next, Instant.now()));
    return "due since " + late + ", behind " + before() + free();
  }

  private String before() {
    int before = waitsFor == null ? 0 : waitsFor.before();
    String number = before < ItemWait.MOST ? "" : "at least ";
    return number + Counted.of(before, "item", "items") + " of " + item.host();
  }

  private String free() {
    Instant free = waitsFor == null ? null : waitsFor.hostFree();
    return free == null ? "" : ", which may be asked again " + TextTable.when(free);
  }
}
