package io.chapar.feed;

import io.chapar.article.CpuBudget;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.document.FeedEntry;
import java.util.ArrayList;
import java.util.List;

/** From all that a feed says to its items, whoever read the document. */
public final class FeedItems {

  /** In the document's order, without those that say nothing. */
  public List<FeedItem> of(Feed feed, FeedDocument document) {
    return of(feed, document, document.entries());
  }

  /**
   * The same for a document that holds a part of a feed.
   *
   * @param shown all entries of the feed: by them is told what names one of them
   */
  public List<FeedItem> of(Feed feed, FeedDocument document, List<FeedEntry> shown) {
    ItemMaker maker = new ItemMaker(feed, document, shown);
    List<FeedItem> items = new ArrayList<>();
    for (FeedEntry entry : document.entries()) {
      CpuBudget.tick();
      FeedItem item = maker.item(entry, items.size());
      if (!isBlank(item)) {
        items.add(item);
      }
    }
    return items;
  }

  /** Whether it says nothing that an article could be made or found by. */
  private static boolean isBlank(FeedItem item) {
    return item.link() == null
        && item.guid() == null
        && item.title() == null
        && item.summary() == null
        && item.content() == null;
  }
}
