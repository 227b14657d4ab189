package io.chapar.cli;

import io.chapar.article.Evidence;
import io.chapar.article.Report;
import io.chapar.ledger.Explanation;
import io.chapar.ledger.Explanation.Event;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Overview.DeliveryState;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What became of one report, and why it says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what became of one report or item, and why each field has its value.",
      "When its feed showed it, when its page was read, which version was made, which attempt went"
          + " to whom with what answer, what is still owed, which rule gave each field of the last"
          + " version, and where each of its facts stands: block, place in its text, rule and"
          + " words. Works for items that have no report yet."
    },
    footer = {"", "Example:", "  chapar explain ffd9258d06e14e6c5f3bdd34b79c761b"})
final class ExplainCommand implements Callable<Integer> {
  /** The states of deliveries that nothing is owed of any longer. */
  private static final Set<String> OVER = Set.of("done", "filtered");

  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "REPORT-ID", description = "the id of the record, or of the item")
  private String id = "";

  @Override
  public Integer call() {
    Optional<Explanation> found;
    Optional<Report> last;
    try (Ledger ledger = OpenLedger.of(home.home())) {
      found = ledger.explanations().of(id);
      last = ledger.explanations().report(id);
    }
    if (found.isEmpty()) {
      System.err.println("the ledger knows no report and no item \"" + id + "\"");
      return 1;
    }
    show(found.get());
    last.ifPresent(ExplainCommand::facts);
    return 0;
  }

  private static void show(Explanation known) {
    System.out.println(known.title() == null ? known.id() : Table.shown(known.title()));
    System.out.println(origin(known));
    System.out.println(known.feed() + reading(known));
    System.out.println();
    events(known);
    deliveries(known);
    provenance(known.provenance());
  }

  private static String origin(Explanation known) {
    if (known.alarm() != null) {
      return "(an alarm: " + known.alarm().what() + "; see " + known.alarm().runbook() + ")";
    }
    return known.link() == null ? "(a document that came as a file)" : known.link();
  }

  private static String reading(Explanation known) {
    if (known.state() == null) {
      return "";
    }
    String next = known.due() == null ? "" : ", its page is read again " + Table.when(known.due());
    return " · item "
        + known.state()
        + next
        + (known.reason() == null ? "" : ": " + known.reason());
  }

  private static void events(Explanation known) {
    Table table = new Table("WHEN", "WHAT", "VERSION", "SUBSCRIBER", "NODE", "SET", "NOTE");
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
    table.print(System.out);
  }

  private static void deliveries(Explanation known) {
    List<DeliveryState> owed =
        known.deliveries().stream().filter(one -> !OVER.contains(one.state())).toList();
    System.out.println();
    if (owed.isEmpty()) {
      System.out.println("nothing is owed to anybody");
      return;
    }
    Table table = new Table("STILL OWED TO", "VERSION", "STATE", "FAILED", "DUE", "REASON");
    owed.forEach(one -> row(table, one));
    table.print(System.out);
  }

  private static void row(Table table, DeliveryState one) {
    String due = one.state().equals("due") ? Table.when(one.due()) : "";
    table.row(one.subscriber(), one.version(), one.state(), one.attempts(), due, one.reason());
  }

  private static void provenance(Map<String, Evidence> rules) {
    Table table = new Table("FIELD", "RULE", "EVIDENCE");
    new TreeMap<>(rules).forEach((field, why) -> table.row(field, why.rule(), why.evidence()));
    System.out.println();
    table.print(System.out);
  }

  private static void facts(Report last) {
    List<List<String>> mentions = new FactList(last).lines().toList();
    if (!mentions.isEmpty()) {
      Table table = new Table("FACTS", "FACT", "CONFIDENCE", "PLACE", "RULE", "WORDS");
      mentions.forEach(columns -> table.row(columns.toArray()));
      System.out.println();
      table.print(System.out);
    }
  }
}
