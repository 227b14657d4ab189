package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.feeds.RoutedFeeds;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.rss.RssPollingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Polls one feed. What the route did not take is given to it again: only then is the answer
 * remembered, for the conditional request of the next poll.
 */
final class GuardedConsumer extends RssPollingConsumer {
  private static final Duration GONE = Duration.ofDays(1);

  private final GuardedRss.Endpoint rss;
  private final PoliteFetcher fetcher;
  private final Supplier<RoutedFeeds> routed;
  private final ByteBudget budget;
  private final RomeItems items = new RomeItems();
  private FeedCursor cursor = FeedCursor.NONE;
  private long rested = System.nanoTime();

  GuardedConsumer(
      GuardedRss.Endpoint endpoint,
      Processor processor,
      PoliteFetcher fetcher,
      Supplier<RoutedFeeds> routed,
      ByteBudget budget) {
    super(endpoint, processor);
    this.rss = endpoint;
    this.fetcher = fetcher;
    this.routed = routed;
    this.budget = budget;
  }

  @Override
  protected int poll() throws Exception {
    if (System.nanoTime() - rested < 0) {
      return 0;
    }
    try (ByteBudget.Hold large = budget.hold()) {
      Optional<FetchedFeed> fetched = fetch();
      return fetched.isPresent() ? take(fetched.get()) : 0;
    } catch (Exception e) {
      note(e);
      throw e;
    }
  }

  private void note(Exception failure) {
    try {
      routed.get().failed(address(), failure);
    } catch (TemporaryFailure noLedger) {
      failure.addSuppressed(noLedger);
    }
  }

  private int take(FetchedFeed fetched) throws Exception {
    int sent = fetched.unchanged() ? 0 : send(read(fetched));
    rest(fetched.fresh());
    cursor = fetched.cursor();
    routed.get().polled(address());
    return sent;
  }

  /** What cannot be read is not asked for again before its time; what no route took is. */
  private SyndFeed read(FetchedFeed fetched) {
    try {
      return document(fetched);
    } catch (RuntimeException e) {
      rest(fetched.fresh());
      throw e;
    }
  }

  private Optional<FetchedFeed> fetch() {
    try {
      return fetcher.fetch(feed(), this::isRunAllowed);
    } catch (TemporaryFailure e) {
      rest(e.retryAfter());
      throw e;
    } catch (PermanentFailure e) {
      rest(GONE);
      throw e;
    }
  }

  private Feed feed() {
    return new Feed(String.valueOf(getRouteId()), address(), cursor, null, null, 0);
  }

  private URI address() {
    return URI.create(rss.getFeedUri());
  }

  /** Asks no sooner than the server wants. */
  private void rest(@Nullable Duration wanted) {
    rested = System.nanoTime() + (wanted == null ? 0 : wanted.toNanos());
  }

  private static SyndFeed document(FetchedFeed fetched) {
    try {
      return RomeReader.read(fetched.bytes(), fetched.contentType());
    } catch (PermanentFailure e) {
      throw new PermanentFailure(e.getMessage() + ": " + fetched.address(), e);
    }
  }

  private int send(SyndFeed feed) throws Exception {
    if (!rss.isSplitEntries()) {
      return send(rss.createExchange(feed), feed);
    }
    int sent = 0;
    for (SyndEntry entry : entries(feed)) {
      sent += send(rss.createExchange(feed, entry), feed);
    }
    return sent;
  }

  /**
   * Those that say something: one that no route can take would be given again at every poll, and
   * those behind it never. Oldest first, where the route wants them sorted.
   */
  private List<SyndEntry> entries(SyndFeed feed) {
    Feed named = feed();
    Comparator<SyndEntry> byDate =
        Comparator.comparing(
            SyndEntry::getPublishedDate, Comparator.nullsFirst(Comparator.naturalOrder()));
    Stream<SyndEntry> entries =
        feed.getEntries().stream().filter(entry -> items.canRead(named, entry));
    return rss.isSortEntries() ? entries.sorted(byDate).toList() : entries.toList();
  }

  private int send(Exchange exchange, SyndFeed feed) throws Exception {
    exchange.setProperty(NamedFeed.ADDRESS, address());
    exchange.setProperty(NamedFeed.ENTRIES, List.copyOf(feed.getEntries()));
    getProcessor().process(exchange);
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
    return 1;
  }
}
