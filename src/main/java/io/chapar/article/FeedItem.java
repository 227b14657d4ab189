package io.chapar.article;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, or one document of the inbox.
 *
 * @param feed the name of the feed in the watch list
 * @param keys what it is recognised by, strongest first, at least one: an item of which any key is
 *     known is known
 * @param guid as the feed writes it
 * @param link absolute; null when the feed gives the article without a page
 * @param title text without markup
 * @param summary text without markup
 * @param content the article's HTML where the feed carries it
 * @param language BCP 47, as the item or its feed declares
 * @param zone of dates that the publisher writes without an offset; null when nobody said it
 * @param position in the feed, from 0
 */
public record FeedItem(
    String feed,
    List<String> keys,
    @Nullable String guid,
    @Nullable URI link,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    List<String> categories,
    @Nullable DateTime published,
    @Nullable DateTime updated,
    List<Image> images,
    @Nullable String language,
    @Nullable ZoneId zone,
    int position) {

  public FeedItem {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("an item needs a key: " + feed + " #" + position);
    }
    keys = List.copyOf(keys);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    images = List.copyOf(images);
  }

  /** When it was published; where that is not said, when it was updated; null without either. */
  public @Nullable DateTime date() {
    return published == null ? updated : published;
  }

  /** An item of which only the address is known. */
  public static FeedItem of(String feed, URI link) {
    return bare(feed, link.toString(), link);
  }

  /** A document of which only a key is known. */
  public static FeedItem of(String feed, String key) {
    return bare(feed, key, null);
  }

  private static FeedItem bare(String feed, String key, @Nullable URI link) {
    return new FeedItem(
        feed,
        List.of(key),
        null,
        link,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        0);
  }
}
