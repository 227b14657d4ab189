package io.chapar.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data file of the generator: {@code [section]} lines, and below each its rows. Lines that begin
 * with # are remarks, empty lines are nothing; {@code \n} in a row is a line break.
 */
record Table(String name, Map<String, List<String>> sections) {

  Table {
    sections = Map.copyOf(sections);
  }

  /**
   * @param name below this package's resources, such as {@code wordings/fa.txt}
   */
  static Table read(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines(name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else {
        sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line.replace("\\n", "\n"));
      }
    }
    return new Table(name, sections);
  }

  static boolean exists(String name) {
    return Table.class.getResource(name) != null;
  }

  /** The lines that are neither empty nor remarks, without white space around them. */
  static List<String> lines(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no such resource: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(l -> !l.isEmpty() && !isRemark(l)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRemark(String line) {
    return line.equals("#") || line.startsWith("# ");
  }

  /** The rows of a section; empty when it has none. */
  List<String> rows(String section) {
    return sections.getOrDefault(section, List.of());
  }
}
