package io.chapar.watchlist;

import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.normalise.key.SearchKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
