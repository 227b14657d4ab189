package io.chapar.feed;

import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.feed.charset.FeedBytes;
import io.chapar.feed.charset.FeedDecoder;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.NoFeed;
import java.util.stream.Collectors;

/** Reads what was fetched, be it a feed or a list page. Safe for use by many threads. */
public final class FetchedDocument {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAMED = 200;

  private final FeedParser parser = new FeedParser();
  private final ListPageReader lists = new ListPageReader(parser);
  private final FeedFinder finder = new FeedFinder();

  /**
   * All that was fetched, whether it had changed or not.
   *
   * @throws PermanentFailure when the bytes are no feed, or no list page where one is watched; the
   *     message says what they are, and names feeds that the page declares, or how a page without
   *     any is watched
   */
  public FeedDocument read(FetchedFeed fetched) {
    try {
      return fetched.feed().select() == null
          ? parser.parse(
              fetched.bytes(), fetched.contentType(), fetched.address(), fetched.feed().zone())
          : lists.read(fetched, fetched.feed().select());
    } catch (PermanentFailure failure) {
      throw new PermanentFailure(
          failure.getMessage() + advice(fetched) + ": " + fetched.address(), failure);
    }
  }

  private String advice(FetchedFeed fetched) {
    String feeds = named(fetched);
    if (!feeds.isEmpty()) {
      return "; watch " + feeds;
    }
    return fetched.feed().select() == null && isPage(fetched)
        ? "; select reads a page by its links"
        : "";
  }

  private static boolean isPage(FetchedFeed fetched) {
    byte[] bytes = FeedBytes.unpacked(fetched.bytes());
    return NoFeed.isPageInstead(FeedDecoder.decode(bytes, fetched.contentType()).text());
  }

  /** The feeds that a page names which came in place of one; empty when it names none. */
  private String named(FetchedFeed fetched) {
    return finder
        .find(fetched.bytes(), fetched.contentType(), fetched.address())
        .entrySet()
        .stream()
        .filter(found -> found.getValue() != FeedFinder.Sign.USUAL)
        .map(found -> found.getKey().toString())
        .filter(feed -> feed.length() <= LONGEST_NAMED)
        .filter(feed -> !feed.equals(fetched.address().toString()))
        .limit(MOST_NAMED)
        .collect(Collectors.joining(" or "));
  }
}
