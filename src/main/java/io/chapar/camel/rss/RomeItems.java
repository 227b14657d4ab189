package io.chapar.camel.rss;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.feed.FeedDocument;
import io.chapar.feed.FeedEntry;
import io.chapar.feed.FeedHead;
import io.chapar.feed.FeedItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ROME's feeds to our records, by the rules of our own reader: an article is recognised as the
 * same, whichever of the two read it.
 */
final class RomeItems {
  private final FeedItems items = new FeedItems();

  FeedReading reading(Feed feed, SyndFeed rome) {
    return new FeedReading(feed, feed.cursor(), items(feed, rome.getEntries(), rome), false, null);
  }

  /** Whether it says anything that an article could be made or found by. */
  boolean canRead(Feed feed, SyndEntry entry) {
    return !items(feed, List.of(entry), entry.getSource()).isEmpty();
  }

  FeedItem item(Feed feed, SyndEntry entry) {
    return items(feed, List.of(entry), entry.getSource()).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the entry is empty: " + feed.name()));
  }

  private List<FeedItem> items(Feed feed, List<SyndEntry> entries, @Nullable SyndFeed rome) {
    String base = rome == null || rome.getLink() == null ? null : rome.getLink();
    List<FeedEntry> ours =
        entries.stream().map(entry -> new RomeEntry(entry, base, feed.zone()).entry()).toList();
    return items.of(feed, new FeedDocument("rome", "utf-8", head(language(rome)), ours, false));
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
