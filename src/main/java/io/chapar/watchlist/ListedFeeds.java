package io.chapar.watchlist;

import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.normalise.key.SearchKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * A feed of the watch list, ready to be searched for.
   *
   * @param key its name, title and address as {@link SearchKey} has them
   */
  public record ListedFeed(Line line, String key) {
    ListedFeed(Line line) {
      this(line, key(line));
    }

    private static String key(Line line) {
      return keyOf(
          Stream.of(line.feed().name(), line.feed().address().toString(), line.title())
              .filter(text -> text != null)
              .toList());
    }

    private static String keyOf(List<String> texts) {
      return texts.stream().map(SearchKey::of).collect(Collectors.joining("\n"));
    }

    /** The key of a feed that the watch list does not have. */
    public static String key(String name, String address) {
      return keyOf(List.of(name, address));
    }

    public String name() {
      return line.feed().name();
    }
  }
}
