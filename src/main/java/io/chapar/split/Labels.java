package io.chapar.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the label of a line "label: value" says that the value is; the table is {@code labels.txt}.
 */
final class Labels {
  private static final int LONGEST_LABEL = 30;

  /** A value and the field that it belongs to. */
  record Labelled(Field field, String value) {}

  private final Map<String, Field> fields = new HashMap<>();

  Labels() {
    for (String row : Resource.lines("labels.txt")) {
      String[] cells = row.split(" ", 2);
      fields.put(Markers.fold(cells[1]), Field.valueOf(cells[0].toUpperCase(Locale.ROOT)));
    }
  }

  /** Whether the line opens with a label of the field, with or without a colon. */
  boolean opens(String line, Field field) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != ':') {
      end++;
    }
    return fields.get(Markers.fold(line.substring(0, end))) == field;
  }

  Optional<Labelled> read(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || colon > LONGEST_LABEL || line.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    Field field = fields.get(Markers.fold(line.substring(0, colon)));
    String value = line.substring(colon + 1).strip();
    return field == null || value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Labelled(field, value));
  }
}
