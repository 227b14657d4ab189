package io.chapar.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms that an inflected word may come from, by a language's table of endings. */
final class Endings {
  private static final int SHORTEST_STEM = 2;

  private final Map<String, List<String>> replacements = new HashMap<>();
  private final List<List<String>> proclitics;
  private final int longest;

  /**
   * @param rows what ends words
   * @param proclitics what is written on to their beginning
   */
  Endings(List<List<String>> rows, List<List<String>> proclitics) {
    this.proclitics = proclitics;
    longest = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
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
    List<String> stems = new ArrayList<>(2);
    for (int cut = Math.max(SHORTEST_STEM, word.length() - longest); cut < word.length(); cut++) {
      String stem = word.substring(0, cut);
      for (String end : replacements.getOrDefault(word.substring(cut), List.of())) {
        stems.add(stem + end);
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
