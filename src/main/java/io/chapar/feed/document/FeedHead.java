package io.chapar.feed.document;

import io.chapar.article.DateTime;
import io.chapar.feed.markup.Markup;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself. Addresses are absolute where the document or its address allows it.
 *
 * @param ttl how long the feed may be kept (RSS 2.0, ttl)
 * @param updatePeriod the time between two updates (RSS 1.0 module syndication)
 * @param hub the address of the hub that pushes the feed (W3C WebSub, 4)
 * @param self the feed's own address, by which the hub knows it
 */
public record FeedHead(
    @Nullable Markup title,
    @Nullable String link,
    @Nullable String id,
    @Nullable Markup subtitle,
    @Nullable String language,
    @Nullable Markup rights,
    @Nullable DateTime published,
    @Nullable DateTime updated,
    List<Person> authors,
    List<Category> categories,
    @Nullable String image,
    @Nullable String generator,
    @Nullable Duration ttl,
    @Nullable Duration updatePeriod,
    @Nullable String hub,
    @Nullable String self) {
  public FeedHead {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }

  /** Of what says nothing but its title, or not even that. */
  public static FeedHead titled(@Nullable Markup title) {
    return new FeedHead(
        title, null, null, null, null, null, null, null, List.of(), List.of(), null, null, null,
        null, null, null);
  }
}
