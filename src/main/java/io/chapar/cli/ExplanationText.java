package io.chapar.cli;

import io.chapar.article.Evidence;
import io.chapar.article.Report;
import io.chapar.cli.read.FactList;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.lease.History.Event;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.Overview.DeliveryState;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
}
