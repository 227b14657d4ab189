package io.chapar.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table among the resources: {@code key: word word …} a line, {@code #} begins a remark. */
final class Table {
  private Table() {}

  static Map<String, Set<String>> load(String name) {
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Set<String>> table = new LinkedHashMap<>();
      lines.lines().filter(Table::holdsARow).forEach(line -> add(line, table));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsARow(String line) {
    return !line.isBlank() && !line.startsWith("#");
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
