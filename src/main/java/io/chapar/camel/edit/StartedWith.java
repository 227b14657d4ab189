package io.chapar.camel.edit;

import io.chapar.ledger.WatchedFeed;
import java.util.List;
import java.util.Map;

/**
 * What a node was started with.
 *
 * @param texts of all files, by name
 * @param knobs of the operator's file
 * @param feeds of the watch list
 */
public record StartedWith(
    Map<String, String> texts, Map<String, String> knobs, List<WatchedFeed> feeds) {
  public StartedWith {
    texts = Map.copyOf(texts);
    knobs = Map.copyOf(knobs);
    feeds = List.copyOf(feeds);
  }
}
