package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.TextTable;
import io.chapar.config.file.Home;
import io.chapar.config.watchlist.WatchList;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.text.Durations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is watched. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what is watched; finds, tests, adds, changes and removes feeds.",
    footer = {"", "Examples:", "  chapar feeds list", "  chapar feeds find https://www.isna.ir"},
    subcommands = {
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsFindCommand.class,
      FeedsTestCommand.class,
      FeedsAddCommand.class,
      FeedsRenameCommand.class,
      FeedsIntervalCommand.class,
      FeedsRemoveCommand.class,
      FeedsPollCommand.class
    })
public final class FeedsCommand {

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Each feed with its last good poll, its last new item, its next poll, its last error."
              + " One that is late waits for its host, which wants a pause or is asked already, or"
              + " for a node. Feeds of the watch list that no node has taken up yet are listed as"
              + " new.",
      footer = {"", "Example:", "  chapar feeds list"})
  int list(@Mixin HomeOption home) {
    TextTable table =
        new TextTable("FEED", "STATE", "POLLED", "NEW ITEM", "NEXT", "FAILURES", "REASON");
    Set<String> listed = new LinkedHashSet<>(listed(home.home()));
    for (FeedState feed : known(home.home())) {
      listed.remove(feed.name());
      row(table, feed);
    }
    listed.forEach(name -> table.row(name, "new", "", "", "", 0, ""));
    table.print(System.out, "no feed is watched; feeds find URL finds those of a site");
    return 0;
  }

  private static List<FeedState> known(Home home) {
    if (!OpenLedger.isThere(home)) {
      return List.of();
    }
    try (Ledger ledger = OpenLedger.of(home)) {
      return ledger.overview().feeds();
    }
  }

  private static void row(TextTable table, FeedState feed) {
    table.row(
        feed.name(),
        feed.state(),
        TextTable.when(feed.polled()),
        TextTable.when(feed.newItem()),
        feed.state().equals("watched") ? next(feed.due()) : "",
        feed.failures(),
        feed.reason());
  }

  /** Of one that waits for its host, or for a node, it is no time that has been. */
  private static String next(Instant due) {
    Duration late = Duration.between(due, Instant.now());
    return late.isNegative() ? TextTable.when(due) : "late " + Durations.shortened(late);
  }

  private static List<String> listed(Home home) {
    Path list = Placeholders.alone(home).path("feeds.file");
    return Files.exists(list)
        ? WatchList.read(home, list).stream().map(WatchedFeed::name).toList()
        : List.of();
  }
}
