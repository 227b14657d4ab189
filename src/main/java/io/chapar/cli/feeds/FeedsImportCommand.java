package io.chapar.cli.feeds;

import io.chapar.article.PermanentFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.file.Home;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.file.FileTrouble;
import io.chapar.watchlist.OpmlFeeds;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A subscription list of another program into the watch list. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the feeds of an OPML file to the watch list, outlines and categories as groups. What the"
          + " watch list has no place for is said, a line each; the head of the file is not read.",
      "All that is in the watch list stays as it is written. A node that runs takes them up by"
          + " itself."
    },
    footer = {
      "",
      "Examples:",
      "  chapar feeds import subscriptions.opml --dry-run",
      "  chapar feeds import subscriptions.opml"
    })
final class FeedsImportCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 20_000_000;

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--dry-run", description = "says what would be added, and adds nothing")
  private boolean dryRun;

  @Parameters(paramLabel = "FILE", description = "an OPML file")
  private Path source = Path.of("");

  @Override
  public Integer call() throws IOException {
    Home here = home.home();
    WatchedFeeds watched = new WatchedFeeds(here, Placeholders.fetching(here).feeds());
    OpmlFeeds opml = judged(watched);
    opml.feeds().forEach(FeedsImportCommand::print);
    opml.left().forEach(line -> System.out.println("  " + line));
    if (!dryRun) {
      watched.add(opml.feeds());
    }
    System.out.println(
        (dryRun ? "would add " : "added ")
            + opml.feeds().size()
            + " to "
            + watched.name()
            + ", left out "
            + opml.left().size());
    return 0;
  }

  private static void print(NewFeed feed) {
    String groups = feed.groups().isEmpty() ? "" : "  (" + String.join(", ", feed.groups()) + ")";
    System.out.println("+ " + feed.name() + "  " + feed.address() + groups);
  }

  private OpmlFeeds judged(WatchedFeeds watched) {
    byte[] bytes = bytes();
    try {
      return watched.judge(bytes);
    } catch (PermanentFailure e) {
      throw new PermanentFailure(e.getMessage() + ": " + source, e);
    }
  }

  private byte[] bytes() {
    try (InputStream in = Files.newInputStream(source)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new PermanentFailure("file is longer than " + MOST_BYTES + " bytes: " + source);
      }
      return bytes;
    } catch (IOException e) {
      throw new PermanentFailure("file cannot be read (" + FileTrouble.of(e) + "): " + source, e);
    }
  }
}
