package io.chapar.watchlist;

import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.feed.FeedFinder;
import io.chapar.feed.FeedFinder.Sign;
import io.chapar.feed.FeedParser;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks for the feeds of a page: itself, those that it declares, those that it links to, and the
 * usual places where nothing was found before. Each is read before it is given.
 */
public final class FeedSearch {
  private final FeedProbe probe;
  private final Consumer<String> troubles;
  private final long patience;
  private final long start = System.nanoTime();
  private final Map<URI, FoundFeed> found = new LinkedHashMap<>();

  /**
   * @param troubles is told why a feed that the page declares is not given
   * @param patience after which no further place is asked
   */
  public FeedSearch(FeedProbe probe, Consumer<String> troubles, Duration patience) {
    this.probe = probe;
    this.troubles = troubles;
    this.patience = patience.toNanos();
  }

  /**
   * @return the likeliest first
   * @throws TemporaryFailure when the page cannot be had
   */
  public List<FoundFeed> of(URI page) {
    FetchedFeed fetched = probe.fetch(FeedProbe.feed("find", page));
    if (!isFeed(fetched)) {
      Map<URI, Sign> places =
          new FeedFinder().find(fetched.bytes(), fetched.contentType(), fetched.address());
      places.forEach(this::ask);
    }
    return List.copyOf(found.values());
  }

  private void ask(URI place, Sign sign) {
    boolean late = System.nanoTime() - start > patience;
    if (late || sign == Sign.USUAL && !found.isEmpty()) {
      return;
    }
    try {
      isFeed(probe.fetch(FeedProbe.feed("find", place)));
    } catch (TemporaryFailure | PermanentFailure e) {
      if (sign == Sign.DECLARED) {
        troubles.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  private boolean isFeed(FetchedFeed fetched) {
    URI address = fetched.address();
    try {
      FoundFeed feed =
          FoundFeed.of(
              address,
              new FeedParser().parse(fetched.bytes(), fetched.contentType(), address, null));
      found.putIfAbsent(address, feed);
      return true;
    } catch (PermanentFailure e) {
      return false;
    }
  }
}
