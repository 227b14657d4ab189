package io.chapar.cli;

import io.chapar.article.DateTime;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.camel.Placeholders;
import io.chapar.config.Settings;
import io.chapar.config.Spelling;
import io.chapar.config.WatchList;
import io.chapar.feed.FeedDocument;
import io.chapar.feed.FeedParser;
import io.chapar.feed.FeedReader;
import io.chapar.feed.Markup;
import io.chapar.ledger.WatchedFeed;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One poll that changes nothing. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Polls a feed once and shows what would come out; nothing is stored or delivered.",
      "A feed of the watch list is read with its settings."
    },
    footer = {
      "",
      "Examples:",
      "  chapar feeds test isna",
      "  chapar feeds test https://www.isna.ir/rss --read"
    })
final class FeedsTestCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--read", description = "reads the first article too, and prints its record")
  private boolean read;

  @Parameters(paramLabel = "URL-OR-NAME", description = "an address, or a name of the watch list")
  private String which = "";

  @Override
  public Integer call() {
    Settings settings = Placeholders.settings(home.home(), Map.of());
    Feed feed = isAddress() ? other() : watched(settings);
    FeedReading reading;
    try (FeedProbe probe = new FeedProbe(settings)) {
      FetchedFeed fetched = probe.fetch(feed);
      reading = new FeedReader().read(fetched);
      describe(fetched, reading);
    }
    reading.items().stream().limit(SHOWN).forEach(FeedsTestCommand::print);
    return read ? article(reading.items()) : 0;
  }

  /** No name of the watch list can be written so. */
  private boolean isAddress() {
    return which.contains("/") || which.contains(":");
  }

  private Feed watched(Settings settings) {
    List<WatchedFeed> feeds =
        Files.exists(settings.feeds()) ? WatchList.read(home.home(), settings.feeds()) : List.of();
    return feeds.stream()
        .filter(one -> one.name().equals(which))
        .map(FeedsTestCommand::feed)
        .findFirst()
        .orElseGet(() -> host(feeds.stream().map(WatchedFeed::name).toList()));
  }

  /** Of the web they have a dot; what has none was meant as a name. */
  private Feed host(List<String> names) {
    if (which.contains(".")) {
      return other();
    }
    throw new ParameterException(
        command(),
        "no feed of the watch list is named \""
            + which
            + "\""
            + Spelling.nearest(which, names).map(near -> "; " + Spelling.meant(near)).orElse(""));
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private static Feed feed(WatchedFeed feed) {
    return new Feed(
        feed.name(), feed.address(), FeedCursor.NONE, feed.language(), feed.zone(), feed.first());
  }

  private Feed other() {
    return FeedProbe.feed("test", FeedProbe.address(which, command()));
  }

  private static void describe(FetchedFeed fetched, FeedReading reading) {
    FeedDocument document =
        new FeedParser()
            .parse(
                fetched.bytes(), fetched.contentType(), fetched.address(), fetched.feed().zone());
    List<FeedItem> items = reading.items();
    line("address", fetched.address());
    line("title", document.head().title() == null ? null : text(document.head().title()));
    line("format", document.format() + ", " + document.encoding());
    line("language", document.head().language());
    line(
        "items",
        items.size()
            + ": "
            + count(items, FeedItem::link)
            + " with a page, "
            + count(items, FeedItem::published)
            + " with a date, "
            + count(items, FeedItem::content)
            + " with a whole text");
    line("at first", Math.min(items.size(), reading.feed().first()) + " of them would be read");
    line("next poll", next(fetched, document, reading.pause()));
    System.out.println();
  }

  private static String text(@Nullable Markup markup) {
    return markup == null ? "" : markup.text();
  }

  private static long count(
      List<FeedItem> items, java.util.function.Function<FeedItem, @Nullable Object> part) {
    return items.stream().map(part).filter(Objects::nonNull).count();
  }

  /** Who asks for which pause. */
  private static String next(FetchedFeed fetched, FeedDocument document, @Nullable Duration pause) {
    if (pause == null) {
      return "whenever the watch list says; neither server nor feed asks for a pause";
    }
    return "not before "
        + Table.length(pause)
        + asks("the server's freshness", fetched.fresh())
        + asks("ttl", document.head().ttl())
        + asks("sy:updatePeriod", document.head().updatePeriod());
  }

  private static String asks(String who, @Nullable Duration pause) {
    return pause == null ? "" : "; " + who + " is " + Table.length(pause);
  }

  private static void line(String name, @Nullable Object value) {
    System.out.printf("%-10s %s%n", name, said(value));
  }

  private static Object said(@Nullable Object value) {
    return value == null ? "-" : value;
  }

  private static void print(FeedItem item) {
    DateTime published = item.published();
    System.out.println(
        (published == null ? "no date" : published.value()) + "  " + said(item.title()));
    System.out.println("    " + said(item.link() == null ? item.guid() : item.link()));
  }

  private int article(List<FeedItem> items) {
    String link =
        items.stream()
            .map(FeedItem::link)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new PermanentFailure("no item has a page: " + which))
            .toString();
    System.out.println();
    System.err.println("asks " + link);
    CommandLine command = new CommandLine(new ReadCommand());
    command.setExecutionExceptionHandler(Commands::explain);
    return command.execute("--home", home.home().folder().toString(), "--pretty", link);
  }
}
