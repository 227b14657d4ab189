package io.chapar.edits;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How two files of settings differ, by the names of the settings. */
final class SettingsDifference {
  private SettingsDifference() {}

  /** A line each, such as {@code feeds.concurrent: 4 → 8}; none where a file is malformed. */
  static List<String> of(String before, String after) {
    try {
      return of(values(before), values(after));
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<String> of(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      String old = before.get(name);
      String now = after.get(name);
      if (!Objects.equals(old, now)) {
        lines.add(name + ": " + shown(old) + " → " + shown(now));
      }
    }
    return lines;
  }

  private static String shown(@Nullable String value) {
    return value == null ? "not set" : value.isEmpty() ? "empty" : value;
  }

  /**
   * @throws IllegalArgumentException when it holds what is no escape
   */
  static Map<String, String> values(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> values = new TreeMap<>();
    properties.forEach((name, value) -> values.put((String) name, (String) value));
    return values;
  }
}
