package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.Overview.Remains;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One feed less. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a feed out of the watch list. Its reports stay, what waits of it is still read and"
          + " delivered; under the same name it goes on where it was."
    },
    footer = {"", "Example:", "  chapar feeds remove isna"})
final class FeedsRemoveCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "FEED", description = "its name in the list")
  private String feed = "";

  @Override
  public Integer call() throws IOException {
    Home here = home.home();
    WatchedFeeds watched = new WatchedFeeds(here, Placeholders.fetching(here).feeds());
    watched.edit(null).remove(feed);
    System.out.println(feed + " is removed from " + watched.name());
    if (OpenLedger.isThere(here)) {
      try (Ledger ledger = OpenLedger.of(here)) {
        print(ledger.overview().remains(feed));
      }
    }
    return 0;
  }

  private static void print(Remains remains) {
    System.out.println(
        "what stays of it: "
            + Counted.of(remains.reports(), "report version", "report versions")
            + ", "
            + Counted.of(remains.items(), "item to read", "items to read")
            + ", "
            + Counted.of(remains.deliveries(), "pending delivery", "pending deliveries"));
  }
}
