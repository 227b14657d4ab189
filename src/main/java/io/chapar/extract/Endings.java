package io.chapar.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms that an inflected word may come from, by a language's table of endings. */
final class Endings {
  private static final int SHORTEST_STEM = 2;

  private final Map<String, List<String>> replacements = new HashMap<>();
  private final int longest;

  Endings(List<List<String>> rows) {
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
      return List.of();
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
}
