package io.chapar.camel.rss;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.feed.FeedItems;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.FeedHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ROME's feeds to our records, by the rules of our own reader: an article is recognised as the
 * same, whichever of the two read it.
 */
final class RomeItems {
  private final FeedItems items = new FeedItems();

  /**
   * @param shown all entries of the feed; null where nobody knows of more than these
   */
  FeedReading reading(Feed feed, SyndFeed rome, @Nullable List<SyndEntry> shown) {
    List<FeedItem> read = items(feed, rome.getEntries(), rome, shown);
    boolean whole = shown == null || shown.size() == rome.getEntries().size();
    return new FeedReading(feed, feed.cursor(), read, false, null, null, null, whole);
  }

  /** Whether it says anything that an article could be made or found by. */
  boolean canRead(Feed feed, SyndEntry entry) {
    return !items(feed, List.of(entry), entry.getSource(), null).isEmpty();
  }

  FeedItem item(Feed feed, SyndEntry entry, @Nullable List<SyndEntry> shown) {
    return items(feed, List.of(entry), entry.getSource(), shown).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the entry is empty: " + feed.name()));
  }

  private List<FeedItem> items(
      Feed feed,
      List<SyndEntry> entries,
      @Nullable SyndFeed rome,
      @Nullable List<SyndEntry> shown) {
    String base = rome == null || rome.getLink() == null ? null : rome.getLink();
    List<FeedEntry> ours = entries(feed, entries, base);
    return items.of(
        feed,
        new FeedDocument("rome", "utf-8", head(language(rome)), ours, false, null),
        shown == null || shown.size() == entries.size() ? ours : entries(feed, shown, base));
  }

  private static List<FeedEntry> entries(
      Feed feed, List<SyndEntry> entries, @Nullable String base) {
    return entries.stream().map(entry -> new RomeEntry(entry, base, feed.zone()).entry()).toList();
  }

  private static @Nullable String language(@Nullable SyndFeed rome) {
    if (rome == null) {
      return null;
    }
    Module module = rome.getModule(DCModule.URI);
    String dc = module instanceof DCModule words ? words.getLanguage() : null;
    return rome.getLanguage() == null ? dc : rome.getLanguage();
  }

  private static FeedHead head(@Nullable String language) {
    return new FeedHead(
        null, null, null, null, language, null, null, null, List.of(), List.of(), null, null, null,
        null, null, null);
  }
}
