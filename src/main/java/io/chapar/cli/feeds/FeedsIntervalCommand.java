package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How often a feed is polled. */
@Command(
    name = "interval",
    mixinStandardHelpOptions = true,
    description = {
      "Sets how often a feed of the watch list is polled: at a fixed interval, or within bounds"
          + " between which its rhythm decides."
    },
    footer = {
      "",
      "Examples:",
      "  chapar feeds interval isna --every 15m",
      "  chapar feeds interval isna --fastest 2m --slowest 1h"
    })
final class FeedsIntervalCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "FEED", description = "its name in the list")
  private String feed = "";

  @ArgGroup(multiplicity = "1")
  private Pace pace = new Pace();

  /** One of the two. */
  static final class Pace {
    @Option(names = "--every", paramLabel = "DURATION", description = "the fixed wait")
    private @Nullable String every;

    @ArgGroup(exclusive = false)
    private Bounds bounds = new Bounds();
  }

  /** One or both. */
  static final class Bounds {
    @Option(names = "--fastest", paramLabel = "DURATION", description = "the shortest wait")
    private @Nullable String fastest;

    @Option(names = "--slowest", paramLabel = "DURATION", description = "the longest wait")
    private @Nullable String slowest;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> waits = new LinkedHashMap<>();
    put(waits, "every", pace.every);
    put(waits, "fastest", pace.bounds.fastest);
    put(waits, "slowest", pace.bounds.slowest);
    Home here = home.home();
    new WatchedFeeds(here, Placeholders.fetching(here).feeds()).edit(null).pace(feed, waits);
    System.out.println(feed + ": " + waits.toString().replaceAll("[{}]", "").replace("=", " "));
    return 0;
  }

  private static void put(Map<String, String> waits, String name, @Nullable String wait) {
    if (wait != null) {
      waits.put(name, wait);
    }
  }
}
