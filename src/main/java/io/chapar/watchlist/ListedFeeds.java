package io.chapar.watchlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The watch list as it stood at one moment.
 *
 * @param digest of the file's text, by which an edit tells that nobody has changed it meanwhile;
 *     empty without a file
 */
public record ListedFeeds(String digest, List<ListedFeed> feeds, Map<String, ListedFeed> byName) {
  static final ListedFeeds NONE = new ListedFeeds("", List.of());

  public ListedFeeds {
    feeds = List.copyOf(feeds);
    byName = Map.copyOf(byName);
  }

  ListedFeeds(String digest, List<ListedFeed> feeds) {
    this(
        digest,
        feeds,
        feeds.stream().collect(Collectors.toMap(ListedFeed::name, Function.identity())));
  }

  /** Empty for a name that the list does not have. */
  public Optional<ListedFeed> find(@Nullable String name) {
    return Optional.ofNullable(name).map(byName::get);
  }
}
