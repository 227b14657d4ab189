package io.chapar.cli.feeds;

import io.chapar.article.WrongValue;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.TextTable;
import io.chapar.ledger.Ledger;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A poll at once. */
@Command(
    name = "poll",
    mixinStandardHelpOptions = true,
    description = {
      "Lets the node that runs poll a feed at once, or as soon as its host may be asked. feeds test"
          + " polls it without a node, and stores nothing."
    },
    footer = {"", "Example:", "  chapar feeds poll isna"})
final class FeedsPollCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "FEED", description = "its name in the list")
  private String feed = "";

  @Override
  public Integer call() {
    try (Ledger ledger = OpenLedger.of(home.home())) {
      Instant due =
          ledger
              .feeds()
              .pollNow(feed)
              .orElseThrow(
                  () ->
                      new WrongValue(
                          "no feed is watched as \"" + feed + "\"", "chapar feeds list"));
      System.out.println(
          feed
              + " is due "
              + TextTable.next(due)
              + "; a node that runs on this ledger polls it (chapar run)");
    }
    return 0;
  }
}
