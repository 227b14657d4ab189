package io.chapar.cli;

import io.chapar.camel.Placeholders;
import io.chapar.config.Home;
import io.chapar.watchlist.WatchedFeeds;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The watch list for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints the watch list as OPML 2.0, its groups as outlines.",
    footer = {"", "Example:", "  chapar feeds export > feeds.opml"})
final class FeedsExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() {
    Home here = home.home();
    String opml = new WatchedFeeds(here, Placeholders.fetching(here).feeds()).opml();
    System.out.writeBytes(opml.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    return 0;
  }
}
