package io.chapar.feed;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.Hub;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.date.Pauses;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedHead;
import io.chapar.web.Links;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The step from a fetched feed, or list page, to its items. Safe for use by many threads. */
public final class FeedReader {
  private final FetchedDocument documents = new FetchedDocument();
  private final FeedItems items = new FeedItems();

  /**
   * Of a feed that breaks off the next poll asks for the whole: its server would go on saying that
   * nothing has changed. The half of an item counts when that poll shows the same of it: before, it
   * would be a correction of the article. An item without an author, date or language of its own
   * has none, but for the language of its feed. The pause is at most 24 hours.
   *
   * @throws PermanentFailure when the bytes are no feed, or break off before its first item; the
   *     message says what they are
   */
  public FeedReading read(FetchedFeed fetched) {
    Feed feed = fetched.feed();
    if (fetched.unchanged()) {
      Duration pause = Pauses.longest(fetched.fresh());
      return new FeedReading(
          feed, fetched.cursor(), List.of(), true, pause, fetched.moved(), null, true);
    }
    FeedDocument document = documents.read(fetched);
    if (document.cut() && document.entries().isEmpty()) {
      throw new PermanentFailure("feed breaks off before its first item: " + fetched.address());
    }
    FeedHead head = document.head();
    Duration pause = Pauses.longest(fetched.fresh(), head.ttl(), head.updatePeriod());
    return new FeedReading(
        feed,
        cursor(fetched.cursor(), document),
        items.of(feed, believed(document, feed.cursor())),
        false,
        pause,
        fetched.moved(),
        hub(fetched, head),
        !document.cut());
  }

  private static FeedCursor cursor(FeedCursor sent, FeedDocument document) {
    if (document.half() != null) {
      return new FeedCursor(null, null, document.half());
    }
    return document.cut() ? sent.unconditional() : sent;
  }

  private static FeedDocument believed(FeedDocument document, FeedCursor before) {
    String half = document.half();
    return half == null || half.equals(before.digest()) ? document : document.withoutHalf();
  }

  /** The head of the answer wins over the document (W3C WebSub, 4). */
  private static @Nullable Hub hub(FetchedFeed fetched, FeedHead head) {
    if (fetched.hub() != null) {
      return fetched.hub();
    }
    URI hub = Links.page(head.hub());
    URI self = Links.page(head.self());
    return hub == null ? null : new Hub(hub, self == null ? fetched.address() : self);
  }
}
