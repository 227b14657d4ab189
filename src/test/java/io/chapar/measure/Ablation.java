package io.chapar.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is switched off together.
 *
 * @param methods as {@code body.BlockTyper#isPointer}, their class below {@code io.chapar.split}
 * @param emptied those of them that give nothing, though they were given something
 * @param rows of tables, by the beginning of the name that the table is read by
 */
record Ablation(String name, Set<String> methods, Set<String> emptied, Map<String, Pattern> rows) {
  /** All is on. */
  static final Ablation NONE = new Ablation("none", Set.of(), Set.of(), Map.of());

  /**
   * Those of a file, of which each line has a name, then what is off: methods, or a table and a
   * pattern of its rows after a colon.
   */
  static List<Ablation> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(Ablation::of)
        .toList();
  }

  private static Ablation of(String line) {
    String[] cells = line.split("\t+");
    Set<String> methods = new HashSet<>();
    Set<String> emptied = new HashSet<>();
    Map<String, Pattern> rows = new LinkedHashMap<>();
    for (String cell : List.of(cells).subList(1, cells.length)) {
      int colon = cell.indexOf(':');
      if (colon < 0) {
        String method = cell.replace("!", "");
        methods.add(method);
        emptied.addAll(cell.equals(method) ? Set.of() : Set.of(method));
      } else {
        rows.put(cell.substring(0, colon), Pattern.compile(cell.substring(colon + 1)));
      }
    }
    return new Ablation(cells[0], methods, emptied, Map.copyOf(rows));
  }

  /** Whether it takes a row out of a table. */
  boolean takes(String table, String row) {
    return rows.entrySet().stream()
        .anyMatch(one -> table.startsWith(one.getKey()) && one.getValue().matcher(row).find());
  }

  /** Whether a page of which all is known but this may come out otherwise. */
  boolean mayChange(Set<String> felt) {
    return !rows.isEmpty() || methods.stream().anyMatch(felt::contains);
  }
}
