package io.chapar.cli;

import io.chapar.article.Evidence;
import io.chapar.article.Report;
import io.chapar.cli.read.FactList;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.lease.History.Event;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ItemState;
import io.chapar.ledger.view.ItemWait;
import io.chapar.ledger.view.Overview.DeliveryState;
import io.chapar.text.Durations;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is known of one article, for a terminal. */
record ExplanationText(Explanation known) {
  /** The states of deliveries of which nothing is pending any longer. */
  private static final Set<String> OVER = Set.of("done", "filtered");

  void print(PrintStream out) {
    out.println(known.title() == null ? ownTitle() : TerminalText.shown(known.title()));
    out.println(TerminalText.shown(origin()));
    out.println(known.feed() + ItemText.ofItem(known).map(text -> " · " + text).orElse(""));
    out.println("id " + known.id());
    out.println();
    events(out);
    deliveries(out);
    provenance(out, known.provenance());
  }

  private String ownTitle() {
    return known.item() == null || known.item().title() == null
        ? known.id()
        : TerminalText.shown(known.item().title());
  }

  private String origin() {
    if (known.alarm() != null) {
      return "(an alarm: " + known.alarm().what() + "; see " + known.alarm().runbook() + ")";
    }
    return known.link() == null ? "(a document that came as a file)" : known.link();
  }

  private void events(PrintStream out) {
    TextTable table = new TextTable("WHEN", "WHAT", "VERSION", "SUBSCRIBER", "NODE", "SET", "NOTE");
    for (Event one : known.events()) {
      table.row(
          one.at().truncatedTo(ChronoUnit.SECONDS),
          one.what(),
          one.version(),
          one.subscriber(),
          one.node(),
          one.routes(),
          one.note());
    }
    table.print(out);
  }

  private void deliveries(PrintStream out) {
    List<DeliveryState> pending =
        known.deliveries().stream().filter(one -> !OVER.contains(one.state())).toList();
    out.println();
    if (pending.isEmpty()) {
      out.println("no delivery is pending");
      return;
    }
    TextTable table = new TextTable("PENDING FOR", "VERSION", "STATE", "FAILED", "DUE", "REASON");
    pending.forEach(one -> row(table, one));
    table.print(out);
  }

  private static void row(TextTable table, DeliveryState one) {
    String due = one.state().equals("due") ? TextTable.when(one.due()) : "";
    table.row(one.subscriber(), one.version(), one.state(), one.attempts(), due, one.reason());
  }

  private static void provenance(PrintStream out, Map<String, Evidence> rules) {
    if (!rules.isEmpty()) {
      TextTable table = new TextTable("FIELD", "RULE", "EVIDENCE");
      new TreeMap<>(rules).forEach((field, why) -> table.row(field, why.rule(), why.evidence()));
      out.println();
      table.print(out);
    }
  }

  static void facts(Report last) {
    List<List<String>> mentions = new FactList(last).lines().toList();
    if (!mentions.isEmpty()) {
      TextTable table = new TextTable("FACTS", "FACT", "CONFIDENCE", "PLACE", "RULE", "WORDS");
      mentions.forEach(columns -> table.row(columns.toArray()));
      System.out.println();
      table.print(System.out);
    }
  }

  /** Where an item stands, and why, in a sentence. */
  private record ItemText(FoundItem item, @Nullable ItemWait waitsFor) {

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
}
