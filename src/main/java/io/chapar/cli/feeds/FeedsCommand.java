package io.chapar.cli.feeds;

import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.TextTable;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.file.Home;
import io.chapar.config.watchlist.WatchList;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.ledger.view.Overview.Remains;
import io.chapar.text.Durations;
import io.chapar.watchlist.FeedProbe;
import io.chapar.watchlist.FeedSearch;
import io.chapar.watchlist.FoundFeed;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is watched. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows what is watched; finds, tests, adds, changes and removes feeds.",
    footer = {"", "Examples:", "  chapar feeds list", "  chapar feeds find https://www.isna.ir"},
    subcommands = {
      FeedsImportCommand.class,
      FeedsCommand.Export.class,
      FeedsCommand.Find.class,
      FeedsTestCommand.class,
      FeedsAddCommand.class,
      FeedsCommand.Rename.class,
      FeedsIntervalCommand.class,
      FeedsCommand.Remove.class,
      FeedsCommand.Poll.class
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

  /** The watch list for other programs. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Prints the watch list as OPML 2.0. The first group of a feed is the outline around it, the"
            + " others are its categories. What defaults and groups say is written with each feed,"
            + " and what OPML has no word for (every, zone, first) as attributes of"
            + " urn:chapar:feeds."
      },
      footer = {"", "Example:", "  chapar feeds export > feeds.opml"})
  static final class Export implements Callable<Integer> {
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

  /** The feeds of a site. */
  @Command(
      name = "find",
      mixinStandardHelpOptions = true,
      description = {
        "Looks for the feeds of a page: those that it declares, those that it links to, and the"
            + " usual places.",
        "Each is read before it is shown; the usual places are asked only where nothing was found"
            + " before."
      },
      footer = {"", "Example:", "  chapar feeds find isna.ir"})
  static final class Find implements Callable<Integer> {
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

  /** Another name for a feed. */
  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = {
        "Gives a feed of the watch list another name. It goes on where it was: with its rhythm, its"
            + " history and the items that are known. Reports keep the name under which they were"
            + " made."
      },
      footer = {"", "Example:", "  chapar feeds rename isna isna-world"})
  static final class Rename implements Callable<Integer> {
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

  /** One feed less. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a feed out of the watch list. Its reports stay, what waits of it is still read and"
            + " delivered; under the same name it goes on where it was."
      },
      footer = {"", "Example:", "  chapar feeds remove isna"})
  static final class Remove implements Callable<Integer> {
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

  /** A poll at once. */
  @Command(
      name = "poll",
      mixinStandardHelpOptions = true,
      description = {
        "Lets the node that runs poll a feed at once, or as soon as its host may be asked. feeds"
            + " test polls it without a node, and stores nothing."
      },
      footer = {"", "Example:", "  chapar feeds poll isna"})
  static final class Poll implements Callable<Integer> {
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
}
