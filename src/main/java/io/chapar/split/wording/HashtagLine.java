package io.chapar.split.wording;

import io.chapar.text.TableLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line of nothing but hashtags: "#قالی_شویان #ری". */
public final class HashtagLine {
  private static final int LONGEST = 300;

  private static final Set<String> NETWORKS =
      new HashSet<>(TableLines.of(HashtagLine.class, "networks.txt"));

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

  /** Whether the line is nothing but hashtags and names of networks, of {@code networks.txt}. */
  public static boolean isOfSharing(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    for (String word : line.split("[\\s|,/·•،]+")) {
      boolean tag = word.startsWith("#") && word.length() > 1;
      if (!word.isEmpty() && !tag && !NETWORKS.contains(Letters.fold(word))) {
        return false;
      }
    }
    return true;
  }
}
