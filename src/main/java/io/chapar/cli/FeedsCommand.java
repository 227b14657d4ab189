package io.chapar.cli;

import io.chapar.ledger.Ledger;
import io.chapar.ledger.Overview.FeedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is watched. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what is watched, and finds, tests, takes in and gives out feeds.",
    footer = {"", "Examples:", "  chapar feeds list", "  chapar feeds find https://www.isna.ir"},
    subcommands = {
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsFindCommand.class,
      FeedsTestCommand.class
    })
final class FeedsCommand {

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Each feed with its last poll, its last new item, its next poll, its last error.",
      footer = {"", "Example:", "  chapar feeds list"})
  int list(@Mixin HomeOption home) {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      Table table = new Table("FEED", "STATE", "POLLED", "NEW ITEM", "NEXT", "FAILURES", "REASON");
      for (FeedState feed : ledger.overview().feeds()) {
        table.row(
            feed.name(),
            feed.state(),
            Table.when(feed.polled()),
            Table.when(feed.newItem()),
            feed.state().equals("gone") ? "" : Table.when(feed.due()),
            feed.failures(),
            feed.reason());
      }
      table.print(System.out);
    }
    return 0;
  }
}
