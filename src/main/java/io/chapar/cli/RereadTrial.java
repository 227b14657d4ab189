package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.PageTrial;
import io.chapar.config.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.ReportDifference.Field;
import io.chapar.ledger.Rereads;
import io.chapar.ledger.Rereads.Candidate;
import io.chapar.ledger.Rereads.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    outcome.fields().forEach(this::show);
    if (outcome.fields().isEmpty()) {
      line("a version where there is none now");
    }
  }

  private void show(Field field) {
    fields.merge(field.name(), 1, Integer::sum);
    line(field.name() + ": " + shown(field.before()) + " → " + shown(field.after()));
  }

  private static String shown(String text) {
    String clean = Table.shown(text);
    String cut = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    return cut.isEmpty() ? "nothing" : cut;
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
