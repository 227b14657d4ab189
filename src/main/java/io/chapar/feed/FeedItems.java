package io.chapar.feed;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import java.util.ArrayList;
import java.util.List;

/** From all that a feed says to its items, whoever read the document. */
public final class FeedItems {

  /** In the document's order, without those that say nothing. */
  public List<FeedItem> of(Feed feed, FeedDocument document) {
    ItemMaker maker = new ItemMaker(feed, document);
    List<FeedItem> items = new ArrayList<>();
    for (FeedEntry entry : document.entries()) {
      if (!entry.isBlank()) {
        items.add(maker.item(entry, items.size()));
      }
    }
    return items;
  }
}
