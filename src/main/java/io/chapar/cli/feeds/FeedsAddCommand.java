package io.chapar.cli.feeds;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One feed more. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Adds a feed to the watch list. All that is in the list stays as it is written; a node that"
          + " runs takes the feed up by itself. feeds find and feeds test show beforehand what comes."
    },
    footer = {"", "Example:", "  chapar feeds add https://www.isna.ir/rss isna --group agencies"})
final class FeedsAddCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "URL", description = "the address of the feed")
  private String address = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "its name in the list")
  private String name = "";

  @Option(names = "--group", paramLabel = "NAME", description = "its group; a new one is made")
  private List<String> groups = List.of();

  @Option(names = "--title", paramLabel = "TEXT", description = "its name for people")
  private @Nullable String title;

  @Option(names = "--language", paramLabel = "TAG", description = "BCP 47, such as fa")
  private @Nullable String language;

  @Option(
      names = "--select",
      paramLabel = "CSS",
      description = "the selector of its links, where it is a list page")
  private @Nullable String select;

  @Override
  public Integer call() throws IOException {
    Home here = home.home();
    Settings settings = Placeholders.fetching(here);
    WatchedFeeds watched = new WatchedFeeds(here, settings.feeds());
    URI feed = TypedAddress.of(address, spec);
    watched.requireReachable(feed, settings.fetch());
    watched.addOne(new NewFeed(name, feed, groups, said()), null);
    System.out.println(name + " is added to " + watched.name());
    return 0;
  }

  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    if (title != null) {
      said.put("title", title);
    }
    if (language != null) {
      said.put("language", language);
    }
    if (select != null) {
      said.put("select", select);
    }
    return said;
  }
}
