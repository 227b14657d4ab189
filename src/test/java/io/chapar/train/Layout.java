package io.chapar.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which parts stand where in a kind of text, each with its probability: a section of {@code
 * layouts.txt}.
 *
 * @param zones {@code head} above the text with the title in it, {@code middle} between its
 *     paragraphs, {@code tail} below
 * @param ways how it is set, each as often as it is named
 */
record Layout(String name, int weight, Map<String, List<Chance>> zones, List<String> ways) {

  /** A part, and how probable it is. */
  record Chance(String part, double probability) {}

  static List<Layout> all() {
    Table table = Table.read("layouts.txt");
    return table.sections().keySet().stream()
        .sorted()
        .map(name -> parse(name, table.rows(name)))
        .toList();
  }

  private static Layout parse(String name, List<String> rows) {
    Map<String, String> values =
        rows.stream()
            .map(row -> row.split(":\\s+", 2))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a + " " + b));
    return new Layout(
        name,
        Integer.parseInt(values.getOrDefault("weight", "1")),
        Map.of(
            "head", chances(values.getOrDefault("head", "")),
            "middle", chances(values.getOrDefault("middle", "")),
            "tail", chances(values.getOrDefault("tail", ""))),
        List.of(values.getOrDefault("ways", "plain").split("\\s+")));
  }

  private static List<Chance> chances(String row) {
    return row.isBlank()
        ? List.of()
        : Arrays.stream(row.strip().split("\\s+")).map(Layout::chance).toList();
  }

  private static Chance chance(String cell) {
    int at = cell.indexOf('=');
    return at < 0
        ? new Chance(cell, 1)
        : new Chance(cell.substring(0, at), Double.parseDouble(cell.substring(at + 1)));
  }

  /** The parts of a zone that this text has; two neighbours sometimes change places. */
  List<String> draw(String zone, Dice dice) {
    List<String> parts = new ArrayList<>();
    for (Chance chance : zones.getOrDefault(zone, List.of())) {
      if (dice.chance(chance.probability())) {
        parts.add(chance.part());
      }
    }
    if (parts.size() > 1 && dice.chance(0.4)) {
      int at = dice.between(0, parts.size() - 2);
      parts.add(at, parts.remove(at + 1));
    }
    return parts;
  }
}
