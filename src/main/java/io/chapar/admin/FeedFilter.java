package io.chapar.admin;

import io.chapar.normalise.key.SearchKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds are asked for; what is null or false asks for none in particular.
 *
 * @param words each stands in the name, the title or the address, in the form of {@link SearchKey}
 * @param language a BCP 47 tag: {@code en} is also {@code en-GB}
 * @param failing those alone whose last poll failed, or that are gone
 */
record FeedFilter(
    List<String> words,
    @Nullable String group,
    @Nullable String language,
    @Nullable String state,
    @Nullable String host,
    boolean failing) {
  static final List<String> PARAMETERS =
      List.of("query", "group", "language", "state", "host", "failing");

  private static final List<String> STATES = List.of("new", "watched", "routed", "gone");

  FeedFilter {
    words = List.copyOf(words);
  }

  static FeedFilter of(Parameters asked) {
    return new FeedFilter(
        words(asked.text("query")),
        asked.text("group"),
        asked.text("language"),
        state(asked.text("state")),
        asked.text("host"),
        asked.flag("failing"));
  }

  private static @Nullable String state(@Nullable String state) {
    if (state != null && !STATES.contains(state)) {
      throw new IllegalArgumentException("state is one of " + String.join(", ", STATES));
    }
    return state;
  }

  private static List<String> words(@Nullable String query) {
    String key = query == null ? "" : SearchKey.of(query);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  boolean takes(ShownFeed feed) {
    return (group == null || feed.groups().contains(group))
        && (language == null || isOf(language, feed.language()))
        && (state == null || state.equals(feed.state()))
        && (host == null || host.equals(feed.host()))
        && (!failing || feed.isFailing())
        && words.stream().allMatch(feed.key()::contains);
  }

  /** Whether a language is the one that is asked for, or a variety of it. */
  static boolean isOf(String asked, @Nullable String language) {
    return language != null
        && language.regionMatches(true, 0, asked, 0, asked.length())
        && (language.length() == asked.length() || language.charAt(asked.length()) == '-');
  }
}
