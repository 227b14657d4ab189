package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.watchlist.WatchedFeeds;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The watch list for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the watch list as OPML 2.0. The first group of a feed is the outline around it, the"
          + " others are its categories. What defaults and groups say is written with each feed,"
          + " and what OPML has no word for (every, zone, first) as attributes of urn:chapar:feeds."
    },
    footer = {"", "Example:", "  chapar feeds export > feeds.opml"})
final class FeedsExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    Home here = home.home();
    WatchedFeeds watched = new WatchedFeeds(here, Placeholders.fetching(here).feeds());
    System.out.writeBytes(watched.opml().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    watched.unsaid().forEach(System.err::println);
    return 0;
  }
}
