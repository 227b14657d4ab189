package io.chapar.article;

import org.jspecify.annotations.Nullable;

/**
 * What a poll needs to know of the poll before it (RFC 9110, 8.8).
 *
 * @param etag the entity tag as sent, quotes and W/ included
 * @param lastModified the Last-Modified field as sent
 * @param digest SHA-256 of the decoded body, or of what it shows of the item within which it breaks
 *     off; hexadecimal
 */
public record FeedCursor(
    @Nullable String etag, @Nullable String lastModified, @Nullable String digest) {

  /** Of a feed that was never polled. */
  public static final FeedCursor NONE = new FeedCursor(null, null, null);

  /** The same for a poll that asks for the whole feed. */
  public FeedCursor unconditional() {
    return new FeedCursor(null, null, digest);
  }

  /** Whether a poll with it asks for the feed only if that has changed. */
  public boolean isConditional() {
    return etag != null || lastModified != null;
  }
}
