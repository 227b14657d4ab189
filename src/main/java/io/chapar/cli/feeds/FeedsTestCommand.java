package io.chapar.cli.feeds;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.chapar.article.DateTime;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.read.ReadCommand;
import io.chapar.cli.screen.TerminalText;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.Settings;
import io.chapar.text.Durations;
import io.chapar.watchlist.FeedProbe;
import io.chapar.watchlist.FeedTrial;
import io.chapar.watchlist.LeftOut;
import io.chapar.watchlist.WatchedFeeds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One poll that changes nothing. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Polls a feed once and shows what would come out; nothing is stored or delivered.",
      "A feed of the watch list is read with its settings. A page that has no feed is read with"
          + " --select: the links that the selector finds are its items."
    },
    footer = {
      "",
      "Examples:",
      "  chapar feeds test isna",
      "  chapar feeds test https://www.isna.ir/rss --read",
      "  chapar feeds test https://news.example/latest --select 'main h2 a'"
    })
final class FeedsTestCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--read", description = "reads the first article too, and prints its record")
  private boolean read;

  @Option(
      names = "--select",
      paramLabel = "CSS",
      description = "reads a list page by this selector of its links")
  private @Nullable String select;

  @Parameters(paramLabel = "URL-OR-NAME", description = "an address, or a name of the watch list")
  private String which = "";

  @Override
  public Integer call() {
    Settings settings = Placeholders.fetching(home.home());
    FeedTrial trial = poll(settings);
    describe(trial);
    trial.items().stream().limit(SHOWN).forEach(item -> print(item, trial.rules()));
    return read ? article(trial.taken()) : 0;
  }

  private FeedTrial poll(Settings settings) {
    Feed feed = feed(settings);
    WatchedFeeds watched = watched(settings);
    try (FeedProbe probe = new FeedProbe(settings, watched.sources(), TypedAddress.ASKS)) {
      return FeedTrial.of(probe.fetch(feed), watched.rules(which));
    }
  }

  private Feed feed(Settings settings) {
    try {
      return watched(settings).find(which, select);
    } catch (IllegalArgumentException e) {
      throw TypedAddress.wrong(e, spec);
    }
  }

  private WatchedFeeds watched(Settings settings) {
    return new WatchedFeeds(home.home(), settings.feeds());
  }

  private static void describe(FeedTrial trial) {
    line("address", trial.address());
    line("title", trial.title());
    line("format", trial.document().format() + ", " + trial.document().encoding());
    line("language", trial.document().head().language());
    line(
        "items",
        trial.items().size()
            + ": "
            + trial.withPage()
            + " with a page, "
            + trial.withDate()
            + " with a date, "
            + trial.withText()
            + " with a whole text");
    line("at first", trial.first() + " of them would be read" + leftOut(trial.leftOut()));
    line("next poll", next(trial));
    System.out.println();
  }

  private static String leftOut(int items) {
    return switch (items) {
      case 0 -> "";
      case 1 -> ", 1 is left out by rules";
      default -> ", " + items + " are left out by rules";
    };
  }

  /** Who asks for which pause. */
  private static String next(FeedTrial trial) {
    if (trial.pause() == null) {
      return "whenever the watch list says; neither server nor feed asks for a pause";
    }
    return "not before "
        + Durations.shortened(trial.pause())
        + asks("the server's freshness", trial.fresh())
        + asks("ttl", trial.document().head().ttl())
        + asks("sy:updatePeriod", trial.document().head().updatePeriod());
  }

  private static String asks(String who, @Nullable Duration pause) {
    return pause == null ? "" : "; " + who + " is " + Durations.shortened(pause);
  }

  private static void line(String name, @Nullable Object value) {
    System.out.printf("%-10s %s%n", name, said(value));
  }

  private static String said(@Nullable Object value) {
    return value == null ? "-" : TerminalText.shown(value.toString());
  }

  private static void print(FeedItem item, LeftOut rules) {
    DateTime date = item.date();
    System.out.println(
        (date == null ? "no date" : ISO_OFFSET_DATE_TIME.format(date.value()))
            + "  "
            + said(item.title()));
    System.out.println("    " + said(item.link() == null ? item.guid() : item.link()));
    rules.rule(item).ifPresent(rule -> System.out.println("    left out: " + said(rule)));
  }

  private int article(List<FeedItem> items) {
    String link =
        items.stream()
            .map(FeedItem::link)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(
                () -> new PermanentFailure("no item that would be read has a page: " + which))
            .toString();
    System.out.println();
    System.err.println("asks " + link);
    CommandLine read = new CommandLine(new ReadCommand());
    read.setExecutionExceptionHandler(
        Objects.requireNonNull(spec).commandLine().getExecutionExceptionHandler());
    return read.execute("--home", home.home().folder().toString(), "--pretty", link);
  }
}
