package io.chapar.ledger;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The items of a feed that is seen for the first time, the latest first. */
final class FirstSight {
  private FirstSight() {}

  /** By their dates where all have one, else as the feed shows them. */
  static List<FeedItem> of(List<FeedItem> items) {
    boolean dated = items.stream().allMatch(item -> item.published() != null);
    return dated
        ? items.stream().sorted(Comparator.comparing(FirstSight::instant).reversed()).toList()
        : items;
  }

  private static Instant instant(FeedItem item) {
    DateTime published = item.published();
    return published == null ? Instant.EPOCH : published.value().toInstant();
  }
}
