package io.chapar.ledger.feeds;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The items of a feed that is seen for the first time, the latest first. */
final class FirstSight {
  private FirstSight() {}

  /** By their dates; those without one stay behind the item that the feed shows before them. */
  static List<FeedItem> of(List<FeedItem> items) {
    List<Seen> seen = new ArrayList<>();
    Instant before = Instant.MAX;
    for (FeedItem item : items) {
      DateTime date = item.date();
      before = date == null ? before : date.value().toInstant();
      seen.add(new Seen(item, before));
    }
    return seen.stream().sorted(Comparator.comparing(Seen::at).reversed()).map(Seen::item).toList();
  }

  private record Seen(FeedItem item, Instant at) {}
}
