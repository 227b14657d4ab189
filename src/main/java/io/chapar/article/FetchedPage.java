package io.chapar.article;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes behind an item.
 *
 * @param item what the feed said of it
 * @param contentType as the server sent it, or as the file's name tells; null when unknown
 * @param bytes decoded from their transfer and content codings
 * @param more the further pages of an article that is cut into several, in order
 */
public record FetchedPage(
    Origin origin,
    FeedItem item,
    @Nullable String contentType,
    byte[] bytes,
    List<FetchedPage> more) {

  public FetchedPage {
    bytes = bytes.clone();
    more = List.copyOf(more);
  }

  /** Of an article on one page. */
  public FetchedPage(Origin origin, FeedItem item, @Nullable String contentType, byte[] bytes) {
    this(origin, item, contentType, bytes, List.of());
  }

  /** The same as the first page of an article that goes on. */
  public FetchedPage with(List<FetchedPage> further) {
    return new FetchedPage(origin, item, contentType, bytes, further);
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
        && Arrays.equals(bytes, that.bytes)
        && more.equals(that.more);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
