package io.chapar.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes behind an item.
 *
 * @param item what the feed said of it
 * @param contentType as the server sent it, or as the file's name tells; null when unknown
 * @param bytes decoded from their transfer and content codings
 */
public record FetchedPage(
    Origin origin, FeedItem item, @Nullable String contentType, byte[] bytes) {

  public FetchedPage {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FetchedPage that
        && origin.equals(that.origin)
        && item.equals(that.item)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
