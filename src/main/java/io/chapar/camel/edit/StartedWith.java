package io.chapar.camel.edit;

import io.chapar.ledger.feeds.WatchedFeed;
import java.util.List;
import java.util.Map;

/**
 * What a node was started with.
 *
 * @param texts of all files, by name
 * @param settings of the operator's file
 * @param feeds of the watch list
 */
public record StartedWith(
    Map<String, String> texts, Map<String, String> settings, List<WatchedFeed> feeds) {
  public StartedWith {
    texts = Map.copyOf(texts);
    settings = Map.copyOf(settings);
    feeds = List.copyOf(feeds);
  }
}
