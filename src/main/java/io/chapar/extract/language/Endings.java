package io.chapar.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms that an inflected word may come from, by a language's table of endings. */
final class Endings {
  private static final int SHORTEST_STEM = 2;

  private final Map<String, List<String>> replacements = new HashMap<>();
  private final List<List<String>> proclitics;
  private final int longest;

  /** The last letters of all that ends words. */
  private final String lasts;

  /**
   * @param rows what ends words
   * @param proclitics what is written on to their beginning
   */
  Endings(List<List<String>> rows, List<List<String>> proclitics) {
    this.proclitics = proclitics;
    longest = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    lasts =
        rows.stream()
            .map(row -> String.valueOf(last(row.get(0))))
            .distinct()
            .collect(Collectors.joining());
    for (List<String> row : rows) {
      replacements
          .computeIfAbsent(row.get(0), ending -> new ArrayList<>())
          .add(row.size() > 1 ? row.get(1) : "");
    }
  }

  /** Longest ending first; empty when the language has no endings. */
  List<String> stems(String word) {
    if (replacements.isEmpty()) {
      return proclitics.isEmpty() ? List.of() : bare(word);
    }
    boolean may = word.length() > SHORTEST_STEM && lasts.indexOf(last(word)) >= 0;
    return may ? unended(word) : List.of();
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private List<String> unended(String word) {
    List<String> stems = new ArrayList<>(2);
    for (int cut = Math.max(SHORTEST_STEM, word.length() - longest); cut < word.length(); cut++) {
      for (String end : replacements.getOrDefault(word.substring(cut), List.of())) {
        stems.add(word.substring(0, cut) + end);
      }
    }
    return stems;
  }

  private List<String> bare(String word) {
    List<String> stems = new ArrayList<>(1);
    for (List<String> row : proclitics) {
      String particle = row.get(0);
      if (word.length() > particle.length() + SHORTEST_STEM && word.startsWith(particle)) {
        String replaced = row.size() > 1 ? row.get(1) : "";
        stems.add(replaced + word.substring(particle.length()));
      }
    }
    return stems;
  }
}
