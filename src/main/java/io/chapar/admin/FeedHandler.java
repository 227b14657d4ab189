package io.chapar.admin;

import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.file.FileTrouble;
import io.chapar.ledger.Ledger;
import io.chapar.watchlist.CurrentWatchList;
import io.chapar.watchlist.FeedProbe;
import io.chapar.watchlist.FeedSearch;
import io.chapar.watchlist.FeedTrial;
import io.chapar.watchlist.FoundFeed;
import io.chapar.watchlist.LeftOut;
import io.chapar.watchlist.OpmlFeeds;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What operators ask about feeds and do to the watch list by HTTP, one at a time: the same as
 * {@code feeds find, test, import} and {@code export} on the command line.
 */
public final class FeedHandler {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN = 10;
  private static final int MOST = 500;

  private final Settings settings;
  private final WatchedFeeds watched;
  private final CurrentWatchList list;
  private final Semaphore free = new Semaphore(1);

  public FeedHandler(Home home, Settings settings) {
    this.settings = settings;
    this.watched = new WatchedFeeds(home, settings.feeds());
    this.list = new CurrentWatchList(home, settings.feeds());
  }

  CurrentWatchList list() {
    return list;
  }

  void addTo(Operations operations) {
    operations.post("/api/feeds/find", List.of("page"), alone(this::search));
    new FeedEdits(watched, settings.fetch(), list).addTo(operations);
    operations.post("/api/feeds/poll", List.of("feed"), FeedHandler::poll);
    operations.post("/api/feeds/test", List.of("feed", "select"), alone(this::test));
    operations.get("/api/feeds/export", List.of(), alone(asked -> Map.of("opml", watched.opml())));
    operations.upload("/api/feeds/import", List.of("opml", "dryRun"), alone(this::take));
  }

  private Operations.Handler alone(Function<Parameters, Object> work) {
    return (ledger, asked) -> {
      if (!free.tryAcquire()) {
        throw new TemporaryFailure("another such request is in work; ask again");
      }
      try {
        return work.apply(asked);
      } finally {
        free.release();
      }
    };
  }

  private static Object poll(Ledger ledger, Parameters asked) {
    String feed = asked.required("feed");
    return ledger
        .feeds()
        .pollNow(feed)
        .map(at -> Map.of("feed", feed, "due", at))
        .orElseThrow(() -> new WrongValue("no feed is watched as \"" + feed + "\""));
  }

  private Object search(Parameters asked) {
    URI page = FeedProbe.address(asked.required("page"));
    List<String> troubles = new ArrayList<>();
    List<FoundFeed> found =
        probing(probe -> new FeedSearch(probe, troubles::add, PATIENCE).of(page));
    return Map.of("page", page, "feeds", found, "troubles", troubles);
  }

  private Object test(Parameters asked) {
    String which = asked.required("feed");
    var feed = watched.find(which, asked.text("select"));
    LeftOut rules = watched.rules(which);
    return Trial.of(probing(probe -> FeedTrial.of(probe.fetch(feed), rules)));
  }

  /** What another server does not give is no trouble of this one. */
  private <T> T probing(Function<FeedProbe, T> work) {
    try (FeedProbe probe = new FeedProbe(settings, watched.sources(), address -> {})) {
      return work.apply(probe);
    } catch (TemporaryFailure e) {
      throw new PermanentFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private record Trial(
      URI address,
      @Nullable String title,
      String format,
      String encoding,
      @Nullable String language,
      int items,
      long withPage,
      long withDate,
      long withText,
      int first,
      int leftOut,
      @Nullable Long pauseSeconds,
      List<Item> newest) {

    static Trial of(FeedTrial trial) {
      return new Trial(
          trial.address(),
          trial.title(),
          trial.document().format(),
          trial.document().encoding(),
          trial.document().head().language(),
          trial.items().size(),
          trial.withPage(),
          trial.withDate(),
          trial.withText(),
          trial.first(),
          trial.leftOut(),
          trial.pause() == null ? null : trial.pause().toSeconds(),
          trial.items().stream().limit(SHOWN).map(item -> Item.of(item, trial.rules())).toList());
    }
  }

  private record Item(
      @Nullable String title,
      @Nullable URI link,
      @Nullable OffsetDateTime published,
      @Nullable String leftOut) {
    static Item of(FeedItem item, LeftOut rules) {
      return new Item(
          item.title(),
          item.link(),
          item.published() == null ? null : item.published().value(),
          rules.rule(item).orElse(null));
    }
  }

  private Object take(Parameters asked) {
    boolean dryRun = asked.flag("dryRun");
    OpmlFeeds opml = watched.judge(asked.required("opml"));
    if (!dryRun) {
      add(opml.feeds());
    }
    return new Import(
        !dryRun,
        opml.feeds().size(),
        opml.left().size(),
        opml.feeds().stream().limit(MOST).toList(),
        opml.left().stream().limit(MOST).toList());
  }

  /**
   * @param left what is not taken in, and why
   */
  private record Import(
      boolean added, int count, int leftOut, List<NewFeed> feeds, List<String> left) {}

  private void add(List<NewFeed> feeds) {
    try {
      watched.add(feeds);
    } catch (IOException e) {
      throw new PermanentFailure(
          watched.name() + " cannot be written (" + FileTrouble.of(e) + ")", e);
    }
  }
}
