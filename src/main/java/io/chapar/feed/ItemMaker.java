package io.chapar.feed;

import io.chapar.article.DateTime;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.Image;
import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import io.chapar.text.LanguageTag;
import io.chapar.web.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one document to items of its feed. Where all say that they were updated at one moment,
 * that is when the document was made, and tells nothing of them; of many, within one minute.
 */
final class ItemMaker {
  private static final int MANY = 5;
  private static final int MINUTE = 60;

  private final Feed feed;
  private final FeedDocument document;
  private final ItemKeys keys;
  private final boolean tellsUpdates;

  /**
   * @param shown all entries of the feed, where the document holds a part of it
   */
  ItemMaker(Feed feed, FeedDocument document, List<FeedEntry> shown) {
    this.feed = feed;
    this.document = document;
    this.keys = new ItemKeys(feed.name(), shown);
    this.tellsUpdates = shown.size() < 2 || isSpread(shown);
  }

  private static boolean isSpread(List<FeedEntry> shown) {
    List<DateTime> updates =
        shown.stream().map(FeedEntry::updated).filter(Objects::nonNull).toList();
    LongSummaryStatistics seconds =
        updates.stream().mapToLong(date -> date.value().toEpochSecond()).summaryStatistics();
    int least = shown.size() < MANY ? 0 : MINUTE;
    return updates.size() < shown.size() || seconds.getMax() - seconds.getMin() > least;
  }

  FeedItem item(FeedEntry entry, int position) {
    URI page = Links.page(entry.link());
    return new FeedItem(
        feed.name(),
        keys.of(entry, page),
        entry.guid(),
        page,
        text(entry.title()),
        text(entry.summary()),
        content(entry, page),
        names(entry.authors()),
        entry.categories().stream().map(ItemMaker::words).distinct().toList(),
        entry.published(),
        tellsUpdates ? entry.updated() : null,
        ItemImages.of(entry),
        language(entry),
        feed.zone(),
        position);
  }

  /** Without a page an item is complete, and its description is its text (RSS 2.0, item). */
  private static @Nullable String content(FeedEntry entry, @Nullable URI page) {
    String content = html(entry.content());
    return content == null && page == null ? html(entry.summary()) : content;
  }

  private @Nullable String language(FeedEntry entry) {
    if (feed.language() != null) {
      return feed.language();
    }
    String own = LanguageTag.proper(entry.language());
    return own == null ? LanguageTag.proper(document.head().language()) : own;
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).filter(Objects::nonNull).distinct().toList();
  }

  private static String words(Category category) {
    return Objects.requireNonNullElse(category.label(), category.term());
  }

  private static @Nullable String text(@Nullable Markup markup) {
    return markup == null ? null : orNull(markup.text());
  }

  private static @Nullable String html(@Nullable Markup markup) {
    return markup == null ? null : orNull(markup.html());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** The pictures that an entry names beside its text, each once. */
  private static final class ItemImages {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");

    private final Map<String, Image> byAddress = new LinkedHashMap<>();

    private ItemImages() {}

    static List<Image> of(FeedEntry entry) {
      ItemImages images = new ItemImages();
      images.add(entry.image(), null, null);
      entry.media().forEach(images::addPicture);
      entry.enclosures().forEach(images::addPicture);
      entry.thumbnails().forEach(file -> images.add(file.url(), file.caption(), file.credit()));
      return new ArrayList<>(images.byAddress.values());
    }

    private void addPicture(Media file) {
      if (isPicture(file)) {
        add(file.url(), file.caption(), file.credit());
      }
    }

    private void add(@Nullable String url, @Nullable String caption, @Nullable String credit) {
      URI address = Links.page(url);
      if (address != null) {
        byAddress.putIfAbsent(address.toString(), new Image(address, caption, credit));
      }
    }

    private static boolean isPicture(Media file) {
      if (file.type() != null) {
        return file.type().toLowerCase(Locale.ROOT).startsWith("image");
      }
      return file.medium() == null ? hasEnding(file.url()) : file.medium().equals("image");
    }

    private static boolean hasEnding(String url) {
      int query = url.indexOf('?');
      String path = query < 0 ? url : url.substring(0, query);
      return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
  }
}
