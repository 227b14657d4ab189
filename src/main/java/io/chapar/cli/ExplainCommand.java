package io.chapar.cli;

import io.chapar.article.ItemLookup;
import io.chapar.article.Report;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TextTable;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.feed.LookupReader;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.FeedExplanation;
import io.chapar.ledger.view.Finder;
import io.chapar.ledger.view.Finder.FindResult;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ReportHeads.Head;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What became of an article or a feed, and why a report says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what became of an article, or how a feed does.",
      "Of an article: when its feed showed it, when its page was read, why it waits, is tried"
          + " again, was left out or was given up, which version was made, which attempt went to"
          + " whom with what answer, which deliveries are pending, which rule gave each field of"
          + " the last version, and where each of its facts stands: block, place in its text, rule"
          + " and words.",
      "Of a feed: its last poll, its next poll and why then, and its items by state."
    },
    footer = {
      "",
      "Examples:",
      "  chapar explain https://www.isna.ir/news/1402042214275",
      "  chapar explain isna",
      "  chapar explain ffd9258d"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "WHAT",
      description =
          "the address of an article, in its feed or where that led; the guid of an item; the name"
              + " of a feed; the id of a report or item, or its first 8 digits or more")
  private String what = "";

  @Override
  public Integer call() {
    ItemLookup asked = asked();
    try (Ledger ledger = OpenLedger.of(home.home())) {
      FindResult found = ledger.finder().find(asked);
      if (found.size() == 0) {
        System.err.println(TerminalText.shown(asked.text()) + ": " + found.said());
        return 1;
      }
      if (found.size() > 1) {
        choices(found);
      } else {
        show(ledger, found);
      }
    }
    return 0;
  }

  private ItemLookup asked() {
    try {
      return new LookupReader().read(what);
    } catch (IllegalArgumentException e) {
      throw TypedAddress.wrong(e, spec);
    }
  }

  private static void show(Ledger ledger, FindResult found) {
    found.feeds().stream()
        .flatMap(feed -> ledger.finder().feed(feed.name()).stream())
        .forEach(ExplainCommand::show);
    ids(found).forEach(id -> show(ledger, id));
  }

  private static void show(FeedExplanation feed) {
    new FeedExplanationText(feed).print(System.out);
  }

  private static Stream<String> ids(FindResult found) {
    return Stream.concat(
        found.reports().stream().map(Head::id), found.items().stream().map(FoundItem::id));
  }

  private static void show(Ledger ledger, String id) {
    Optional<Explanation> known = ledger.explanations().of(id);
    Optional<Report> last = ledger.explanations().report(id);
    known.ifPresent(one -> new ExplanationText(one).print(System.out));
    last.ifPresent(ExplanationText::facts);
  }

  private static void choices(FindResult found) {
    TextTable table = new TextTable("WHAT", "SEEN", "FEED", "EXPLAIN", "TITLE");
    found
        .feeds()
        .forEach(
            feed -> table.row("feed", TextTable.when(feed.polled()), feed.name(), feed.name(), ""));
    found
        .reports()
        .forEach(
            one ->
                table.row(
                    "report", TextTable.when(one.recorded()), one.feed(), one.id(), one.title()));
    found
        .items()
        .forEach(
            one ->
                table.row(
                    one.state(), TextTable.when(one.seen()), one.feed(), one.id(), one.title()));
    System.out.println("several may be meant; explain one of them:");
    table.print(System.out);
    if (ids(found).count() >= Finder.MOST) {
      System.err.println("there may be more than these " + Finder.MOST + "; write more of it");
    }
  }
}
