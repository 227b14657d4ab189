package io.chapar.config.watchlist;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed that is to be watched.
 *
 * @param name as watch lists allow it
 * @param groups those that it is in
 * @param settings what else the list is to say of it, as it is written there
 */
public record NewFeed(String name, URI address, List<String> groups, Map<String, String> settings) {
  public NewFeed {
    groups = List.copyOf(groups);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** What is wrong with a setting of a feed; empty when nothing is. */
  public static Optional<String> wrong(String setting, String value) {
    return FeedValues.wrong(setting, value);
  }
}
