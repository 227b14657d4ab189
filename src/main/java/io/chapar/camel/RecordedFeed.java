package io.chapar.camel;

import io.chapar.article.Feed;
import io.chapar.article.FetchedFeed;
import java.util.function.Supplier;

/** {@code fetch-feed} of a replay: gives what was recorded, whatever is asked. */
public final class RecordedFeed {
  private final Supplier<FetchedFeed> recorded;

  RecordedFeed(Supplier<FetchedFeed> recorded) {
    this.recorded = recorded;
  }

  public FetchedFeed fetch(Feed feed) {
    return recorded.get();
  }
}
