package io.chapar.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table beside a class: {@code key: word word …} a line, {@code #} begins a remark. */
public final class WordLists {
  private WordLists() {}

  public static Map<String, Set<String>> load(Class<?> neighbour, String name) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    TableLines.forEach(neighbour, name, line -> add(line, table));
    return table;
  }

  private static void add(String line, Map<String, Set<String>> table) {
    int colon = line.indexOf(": ");
    String key = colon < 0 ? line.strip().replaceFirst(":$", "") : line.substring(0, colon);
    Set<String> words = table.computeIfAbsent(key.strip(), k -> new LinkedHashSet<>());
    if (colon >= 0) {
      words.addAll(List.of(line.substring(colon + 2).strip().split("\\s+")));
    }
  }
}
