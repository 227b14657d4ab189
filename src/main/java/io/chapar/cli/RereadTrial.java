package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.PageTrial;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TerminalText;
import io.chapar.config.file.Home;
import io.chapar.difference.RecordDifference;
import io.chapar.difference.TextPiece;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.reports.Rereads;
import io.chapar.ledger.reports.Rereads.Candidate;
import io.chapar.ledger.reports.Rereads.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads pages again without storing anything, and shows what would be otherwise. */
final class RereadTrial {
  private static final int LONGEST = 100;

  private final Home home;
  private final Ledger ledger;
  private final Map<String, Integer> fields = new TreeMap<>();
  private int changed;
  private int leftOut;
  private int failed;

  RereadTrial(Home home, Ledger ledger) {
    this.home = home;
    this.ledger = ledger;
  }

  int run(Rereads.Which which, int limit) {
    List<Candidate> articles = ledger.rereads().newest(which, limit);
    if (articles.isEmpty()) {
      System.out.println("no article is of this kind, of those that were ever read");
      return 0;
    }
    try (PageTrial pages = new PageTrial(home, ledger)) {
      int done = 0;
      for (Candidate article : articles) {
        System.err.println(
            "reads " + ++done + " of " + articles.size() + ": " + article.item().link());
        read(pages, article);
      }
    }
    summary(articles.size(), ledger.rereads().count(which));
    return 0;
  }

  private void read(PageTrial pages, Candidate article) {
    System.out.println(article.id() + "  " + article.item().link());
    try {
      Optional<Report> report = pages.read(article.item());
      if (report.isEmpty()) {
        leftOut++;
        line("the routes leave it out");
      } else {
        show(ledger.rereads().outcome(article.id(), report.get()));
      }
    } catch (TemporaryFailure | PermanentFailure e) {
      failed++;
      line("cannot be read: " + e.getMessage());
    }
  }

  private void show(Outcome outcome) {
    if (!outcome.version()) {
      line("unchanged");
      return;
    }
    changed++;
    RecordDifference difference = outcome.difference();
    difference.fields().forEach(field -> differs(field.field(), shown(field)));
    long removed = difference.words(TextPiece.DELETE);
    long added = difference.words(TextPiece.INSERT);
    if (removed + added > 0) {
      differs("text", removed + " words removed, " + added + " added");
    } else if (difference.fields().isEmpty()) {
      differs("details", "of blocks or facts, or the first version");
    }
  }

  private void differs(String field, String how) {
    fields.merge(field, 1, Integer::sum);
    line(field + ": " + how);
  }

  private static String shown(RecordDifference.Field field) {
    return shown(field.before()) + " → " + shown(field.after());
  }

  private static String shown(@Nullable JsonNode value) {
    String text = value == null ? "nothing" : value.isTextual() ? value.asText() : value.toString();
    return TerminalText.cut(TerminalText.shown(text), LONGEST);
  }

  private static void line(String text) {
    System.out.println("  " + text);
  }

  private void summary(int read, int total) {
    System.out.println();
    System.out.println(
        (read - failed)
            + " read: "
            + (read - failed - changed - leftOut)
            + " unchanged, "
            + Counted.of(changed, "new version", "new versions")
            + ", "
            + leftOut
            + " left out, "
            + failed
            + " failed; nothing is stored");
    fields.forEach((name, many) -> System.out.println("  " + name + " in " + many));
    if (total > read) {
      System.out.println("these are the newest of " + total + "; --limit reads more");
    }
  }
}
