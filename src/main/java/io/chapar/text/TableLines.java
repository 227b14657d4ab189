package io.chapar.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The table that lies beside a class, by its rows: without remarks ({@code #}) and empty lines. */
public final class TableLines {
  private TableLines() {}

  public static List<String> of(Class<?> neighbour, String name) {
    List<String> lines = new ArrayList<>();
    forEach(neighbour, name, lines::add);
    return lines;
  }

  /** The same, one by one: a long table is never in memory as a whole. */
  public static void forEach(Class<?> neighbour, String name, Consumer<String> row) {
    try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of rows of a word, spaces and the rest. */
  public static <T> List<T> pairs(
      Class<?> neighbour, String name, BiFunction<String, String, T> row) {
    return of(neighbour, name).stream()
        .map(line -> line.split("\\s+", 2))
        .map(cells -> row.apply(cells[0], cells[1].strip()))
        .toList();
  }

  /** Of rows {@code key: word word …}: the words of each key, in their order. */
  public static Map<String, Set<String>> words(Class<?> neighbour, String name) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    forEach(neighbour, name, line -> addWords(line, table));
    return table;
  }

  private static void addWords(String line, Map<String, Set<String>> table) {
    int colon = line.indexOf(": ");
    String key = colon < 0 ? line.strip().replaceFirst(":$", "") : line.substring(0, colon);
    Set<String> words = table.computeIfAbsent(key.strip(), k -> new LinkedHashSet<>());
    if (colon >= 0) {
      words.addAll(List.of(line.substring(colon + 2).strip().split("\\s+")));
    }
  }
}
