package io.chapar.feed.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a feed says, in one form for all formats.
 *
 * @param format rss090, rss091n, rss091u, rss092, rss093, rss094, rss10, rss20, rss (of unknown
 *     version), atom03, atom10, atom, cdf, json1, json11, news-sitemap, sitemap or list-page
 * @param encoding the label that the text was read by, as announced or as found
 * @param cut whether it breaks off before its end
 * @param half digest of what it shows of its last entry, where it breaks off within that; else null
 */
public record FeedDocument(
    String format,
    String encoding,
    FeedHead head,
    List<FeedEntry> entries,
    boolean cut,
    @Nullable String half) {
  public FeedDocument {
    entries = List.copyOf(entries);
  }

  public FeedDocument withoutHalf() {
    List<FeedEntry> complete = entries.subList(0, entries.size() - (half == null ? 0 : 1));
    return new FeedDocument(format, encoding, head, complete, cut, null);
  }
}
