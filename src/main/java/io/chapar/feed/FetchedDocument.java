package io.chapar.feed;

import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import java.util.stream.Collectors;

/** Reads what was fetched, be it a feed or a list page. Safe for use by many threads. */
public final class FetchedDocument {
  private static final String WATCH = "; watch ";
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAMED = 200;

  private final FeedParser parser = new FeedParser();
  private final ListPageReader lists = new ListPageReader(parser);
  private final FeedFinder finder = new FeedFinder();

  /**
   * All that was fetched, whether it had changed or not.
   *
   * @throws PermanentFailure when the bytes are no feed, or no list page where one is watched; the
   *     message says what they are, and names feeds that the page declares
   */
  public FeedDocument read(FetchedFeed fetched) {
    try {
      return fetched.feed().select() == null
          ? parser.parse(
              fetched.bytes(), fetched.contentType(), fetched.address(), fetched.feed().zone())
          : lists.read(fetched, fetched.feed().select());
    } catch (PermanentFailure failure) {
      throw new PermanentFailure(
          failure.getMessage() + named(fetched) + ": " + fetched.address(), failure);
    }
  }

  /** Whether a page came in place of a feed, and names none. */
  public static boolean isPageAlone(PermanentFailure failure) {
    String message = String.valueOf(failure.getMessage());
    return message.startsWith(NoFeed.PAGE) && !message.contains(WATCH);
  }

  /** The feeds that a page names which came in place of one; empty when it names none. */
  private String named(FetchedFeed fetched) {
    String feeds =
        finder.find(fetched.bytes(), fetched.contentType(), fetched.address()).entrySet().stream()
            .filter(found -> found.getValue() != FeedFinder.Sign.USUAL)
            .map(found -> found.getKey().toString())
            .filter(feed -> feed.length() <= LONGEST_NAMED)
            .filter(feed -> !feed.equals(fetched.address().toString()))
            .limit(MOST_NAMED)
            .collect(Collectors.joining(" or "));
    return feeds.isEmpty() ? "" : WATCH + feeds;
  }
}
