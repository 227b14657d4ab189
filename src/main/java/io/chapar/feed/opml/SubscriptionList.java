package io.chapar.feed.opml;

import java.util.List;

/**
 * What a list of another program says.
 *
 * @param feeds in their order
 * @param left what it says that is no feed, or of a feed what a watch list has no place for: a line
 *     each
 */
public record SubscriptionList(List<Outline> feeds, List<String> left) {
  public SubscriptionList {
    feeds = List.copyOf(feeds);
    left = List.copyOf(left);
  }
}
