package io.chapar.cli.feeds;

import io.chapar.article.PermanentFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.TextTable;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.watchlist.FeedProbe;
import io.chapar.watchlist.FeedSearch;
import io.chapar.watchlist.FoundFeed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds of a site. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for the feeds of a page: those that it declares, those that it links to, and the usual"
          + " places.",
      "Each is read before it is shown; the usual places are asked only where nothing was found"
          + " before."
    },
    footer = {"", "Example:", "  chapar feeds find isna.ir"})
final class FeedsFindCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "a page of the site")
  private String page = "";

  @Override
  public Integer call() {
    URI address = TypedAddress.of(page, spec);
    List<FoundFeed> found;
    try (FeedProbe probe = new FeedProbe(Placeholders.fetching(home.home()), TypedAddress.ASKS)) {
      found = new FeedSearch(probe, System.err::println, PATIENCE).of(address);
    }
    if (found.isEmpty()) {
      throw new PermanentFailure("no feed was found: " + address);
    }
    print(found);
    return 0;
  }

  private static void print(List<FoundFeed> found) {
    TextTable table = new TextTable("ADDRESS", "FORMAT", "ITEMS", "NEWEST", "TITLE");
    for (FoundFeed one : found) {
      table.row(
          one.address(), one.format(), one.items(), TextTable.when(one.newest()), one.title());
    }
    table.print(System.out);
  }
}
