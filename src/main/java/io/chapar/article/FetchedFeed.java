package io.chapar.article;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered to one poll.
 *
 * @param address of the answer, after redirects
 * @param cursor for the next poll
 * @param bytes the decoded body; empty when unchanged
 * @param contentType as the server sent it
 * @param unchanged the server said 304, or the body's digest is the one of the last poll
 * @param fresh how long the server says the answer stays fresh (RFC 9111); null when it does not
 * @param moved where permanent redirects (301, 308) lead from the feed's address; null when there
 *     is none
 * @param hub which the head of the answer names (Link, RFC 8288); null when it names none
 */
public record FetchedFeed(
    Feed feed,
    URI address,
    FeedCursor cursor,
    byte[] bytes,
    @Nullable String contentType,
    boolean unchanged,
    @Nullable Duration fresh,
    Instant fetchedAt,
    @Nullable URI moved,
    @Nullable Hub hub) {

  public FetchedFeed {
    bytes = bytes.clone();
  }

  /** Of a feed that has not moved, and no hub. */
  public FetchedFeed(
      Feed feed,
      URI address,
      FeedCursor cursor,
      byte[] bytes,
      @Nullable String contentType,
      boolean unchanged,
      @Nullable Duration fresh,
      Instant fetchedAt) {
    this(feed, address, cursor, bytes, contentType, unchanged, fresh, fetchedAt, null, null);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FetchedFeed that
        && feed.equals(that.feed)
        && address.equals(that.address)
        && cursor.equals(that.cursor)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return feed.hashCode() * 31 + Arrays.hashCode(bytes);
  }
}
