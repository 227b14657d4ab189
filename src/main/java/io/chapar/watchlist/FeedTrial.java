package io.chapar.watchlist;

import io.chapar.article.CpuBudget;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.config.file.ShippedSettings;
import io.chapar.feed.FeedReader;
import io.chapar.feed.FetchedDocument;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.markup.Markup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of a feed gave.
 *
 * @param address after redirects
 * @param first how many of the items a first poll would read
 * @param rules that leave items out
 * @param pause before which it asks not to be polled again; null when nobody asks for one
 * @param fresh what the server's freshness asks for, of that
 */
public record FeedTrial(
    URI address,
    FeedDocument document,
    List<FeedItem> items,
    int first,
    LeftOut rules,
    @Nullable Duration pause,
    @Nullable Duration fresh) {

  /**
   * Nothing is stored.
   *
   * @param rules those of the feed
   * @throws io.chapar.article.TemporaryFailure when it cannot be had
   * @throws io.chapar.article.PermanentFailure when what comes is no feed
   */
  public static FeedTrial of(FetchedFeed fetched, LeftOut rules) {
    String where = "the feed " + fetched.address();
    try (CpuBudget.Work bounded =
        new CpuBudget(ShippedSettings.duration("reading.cpu")).begin(where)) {
      return read(fetched, rules);
    }
  }

  private static FeedTrial read(FetchedFeed fetched, LeftOut rules) {
    FeedReading reading = new FeedReader().read(fetched);
    List<FeedItem> taken = taken(reading.items(), rules);
    FeedDocument document = new FetchedDocument().read(fetched);
    return new FeedTrial(
        fetched.address(),
        document,
        reading.items(),
        Math.min(taken.size(), reading.feed().first()),
        rules,
        reading.pause(),
        fetched.fresh());
  }

  public @Nullable String title() {
    Markup title = document.head().title();
    return title == null ? null : title.text();
  }

  /** How many of the items the rules leave out. */
  public int leftOut() {
    return items.size() - taken().size();
  }

  /** Those that no rule leaves out. */
  public List<FeedItem> taken() {
    return taken(items, rules);
  }

  private static List<FeedItem> taken(List<FeedItem> items, LeftOut rules) {
    return items.stream().filter(item -> rules.rule(item).isEmpty()).toList();
  }

  public long withPage() {
    return count(FeedItem::link);
  }

  public long withDate() {
    return count(FeedItem::date);
  }

  public long withText() {
    return count(FeedItem::content);
  }

  private long count(Function<FeedItem, @Nullable Object> part) {
    return items.stream().map(part).filter(Objects::nonNull).count();
  }
}
