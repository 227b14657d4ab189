package io.chapar.feed.document;

import io.chapar.article.DateTime;
import io.chapar.feed.markup.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one article. Addresses are absolute where the document or its address allows
 * it.
 *
 * @param guid as the feed writes it
 * @param id the guid, made absolute where it is meant as an address
 * @param summary the short text
 * @param content the text that is meant to be whole
 * @param comments the address of the page of comments
 * @param image of the entry as a whole
 * @param media content of the Media RSS module
 */
public record FeedEntry(
    @Nullable String guid,
    @Nullable String id,
    @Nullable String link,
    @Nullable Markup title,
    @Nullable DateTime published,
    @Nullable DateTime updated,
    List<Person> authors,
    @Nullable Markup summary,
    @Nullable Markup content,
    List<Category> categories,
    List<Media> enclosures,
    @Nullable String comments,
    @Nullable String language,
    @Nullable String image,
    @Nullable Source source,
    List<Media> thumbnails,
    List<Media> media,
    @Nullable Markup rights) {
  public FeedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
    thumbnails = List.copyOf(thumbnails);
    media = List.copyOf(media);
  }

  /** One of which only the address and the title are known. */
  public static FeedEntry of(String link, Markup title) {
    return new FeedEntry(
        null, null, link, title, null, null, List.of(), null, null, List.of(), List.of(), null,
        null, null, null, List.of(), List.of(), null);
  }

  /** The feed that an entry was taken from. */
  public record Source(@Nullable Markup title, @Nullable String link) {}
}
