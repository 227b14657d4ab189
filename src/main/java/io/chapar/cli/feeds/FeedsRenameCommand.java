package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Another name for a feed. */
@Command(
    name = "rename",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a feed of the watch list another name. It goes on where it was: with its rhythm, its"
          + " history and the items that are known. Reports keep the name under which they were made."
    },
    footer = {"", "Example:", "  chapar feeds rename isna isna-world"})
final class FeedsRenameCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(index = "0", paramLabel = "FEED", description = "its name in the list")
  private String feed = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "its new name")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    Home here = home.home();
    new WatchedFeeds(here, Placeholders.fetching(here).feeds()).edit(null).rename(feed, name);
    System.out.println(feed + " is " + name + " now");
    return 0;
  }
}
