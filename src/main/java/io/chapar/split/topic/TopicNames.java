package io.chapar.split.topic;

import io.chapar.split.page.KnownNames;
import io.chapar.text.TableLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of folders and elements by which pages show what an article is about: {@code
 * topics.txt}. Safe for use by many threads.
 */
public final class TopicNames {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  private final Map<String, Set<String>> table = new HashMap<>();
  private final Set<String> authors;
  private final int longestAuthor;
  private final KnownNames<Boolean> trails;
  private final KnownNames<Boolean> categories =
      new KnownNames<>(names -> hasWord(names, "category"));
  private final KnownNames<Boolean> holders = new KnownNames<>(names -> hasWord(names, "holder"));

  public TopicNames() {
    for (String row : TableLines.of(TopicNames.class, "topics.txt")) {
      String[] cells = row.split("\\s+", 2);
      table.computeIfAbsent(cells[0], c -> new HashSet<>()).addAll(List.of(cells[1].split("\\s+")));
    }
    authors = of("author");
    longestAuthor = authors.stream().mapToInt(String::length).max().orElse(0);
    String[] parts = of("trail").toArray(String[]::new);
    trails = new KnownNames<>(names -> holdsAny(names.toLowerCase(Locale.ROOT), parts));
  }

  private Set<String> of(String kind) {
    return table.getOrDefault(kind, Set.of());
  }

  /** Whether a folder of the site holds the pages of its tags. */
  boolean isOfTags(String folder) {
    return of("tags").contains(folder);
  }

  /** Whether a folder of the site holds the pages of its writers: that part of a path. */
  public boolean isOfAuthors(String path, int from, int to) {
    return to - from <= longestAuthor && authors.contains(path.substring(from, to));
  }

  /** Whether a folder of the site says no more than that articles are in it. */
  boolean isOfArticles(String folder) {
    return of("folder").contains(folder);
  }

  /** Whether a class names what an article is filed under. */
  boolean isCategory(String names) {
    return !names.isEmpty() && categories.of(names);
  }

  private boolean hasWord(String names, String kind) {
    return Arrays.stream(NO_LETTER.split(names.toLowerCase(Locale.ROOT)))
        .anyMatch(of(kind)::contains);
  }

  /** Whether a class names a list of tags. */
  boolean holdsTags(String names) {
    return !names.isEmpty() && holders.of(names);
  }

  /** Whether an attribute names the path to the article. */
  boolean isTrail(String names) {
    return !names.isEmpty() && trails.of(names);
  }

  private static boolean holdsAny(String names, String[] parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
