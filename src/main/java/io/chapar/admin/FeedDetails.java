package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chapar.admin.Operations.Unknown;
import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.PollHistory.Poll;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.text.Durations;
import io.chapar.watchlist.CurrentWatchList;
import io.chapar.watchlist.ListedFeeds;
import io.chapar.watchlist.ListedFeeds.ListedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All about one feed. */
final class FeedDetails {
  private final CurrentWatchList list;
  private final FeedList feeds;

  FeedDetails(CurrentWatchList list, FeedList feeds) {
    this.list = list;
    this.feeds = feeds;
  }

  void addTo(Operations operations) {
    operations.get("/api/feed", List.of("name"), this::feed);
  }

  /**
   * @param settings null of one that the watch list does not have
   * @param list the digest of the watch list
   */
  private record Details(
      Object feed, @Nullable Settings settings, List<PollAnswer> polls, String list) {}

  private Object feed(Ledger ledger, Parameters asked) {
    String name = asked.required("name");
    ListedFeeds now = list.get();
    Optional<ListedFeed> listed = now.find(name);
    return ledger
        .overview()
        .feed(name)
        .map(known -> ShownFeed.of(known, listed))
        .or(() -> listed.map(ShownFeed::of))
        .map(
            shown ->
                new Details(
                    feeds.row(ledger).apply(shown),
                    listed.map(ListedFeed::line).map(Settings::of).orElse(null),
                    ledger.overview().polls(name).stream().map(PollAnswer::of).toList(),
                    now.digest()))
        .orElseThrow(Unknown.no("feed", name));
  }

  /**
   * What the watch list says of it, whether by itself, its groups or the defaults.
   *
   * @param every null where the wait between two polls is not fixed, as then fastest and slowest
   * @param own the settings that the feed has by itself
   */
  private record Settings(
      @Nullable String every,
      @Nullable String fastest,
      @Nullable String slowest,
      int first,
      @Nullable String language,
      @Nullable String zone,
      @Nullable String select,
      @Nullable String site,
      @Nullable String description,
      List<String> own) {

    static Settings of(Line line) {
      WatchedFeed feed = line.feed();
      boolean fixed = feed.fastest().equals(feed.slowest());
      return new Settings(
          fixed ? Durations.written(feed.fastest()) : null,
          unless(fixed, feed.fastest()),
          unless(fixed, feed.slowest()),
          feed.first(),
          feed.language(),
          feed.zone() == null ? null : feed.zone().getId(),
          feed.select(),
          line.site() == null ? null : line.site().toString(),
          line.description(),
          line.own());
    }

    private static @Nullable String unless(boolean fixed, Duration wait) {
      return fixed ? null : Durations.written(wait);
    }
  }

  private record PollAnswer(
      Instant at,
      String result,
      int items,
      @JsonProperty("new") int newItems,
      @Nullable Instant next,
      @Nullable String why) {
    static PollAnswer of(Poll poll) {
      return new PollAnswer(
          poll.at(), poll.result(), poll.items(), poll.newItems(), poll.next(), poll.why());
    }
  }
}
