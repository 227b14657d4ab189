package io.chapar.split.wording;

import java.util.Arrays;
import java.util.List;

/** A line of nothing but hashtags: "#قالی_شویان #ری". */
public final class HashtagLine {
  private static final int LONGEST = 300;

  private HashtagLine() {}

  public static boolean is(String line) {
    return line.startsWith("#")
        && line.indexOf('#', 1) > 0
        && line.length() <= LONGEST
        && words(line).stream().allMatch(HashtagLine::isTag);
  }

  /** The tags, as one writes them elsewhere. */
  public static List<String> tags(String line) {
    return words(line).stream().map(word -> word.substring(1).replace('_', ' ').strip()).toList();
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.split("[ ,،]+"));
  }

  private static boolean isTag(String word) {
    return word.length() > 1 && word.charAt(0) == '#' && Letters.hasLetter(word);
  }
}
