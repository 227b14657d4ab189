package io.chapar.split.metadata;

import io.chapar.split.wording.Markers;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the label of a line "label: value" says that the value is; the table is {@code labels.txt}.
 */
public final class Labels {
  private static final int LONGEST_LABEL = 30;
  private static final int MOST_WORDS = 3;

  /** A value and the field that it belongs to. */
  public record Labelled(Field field, String value) {}

  private final Map<String, Field> fields = new HashMap<>();

  public Labels() {
    for (String row : TableLines.of(Labels.class, "labels.txt")) {
      String[] cells = row.split(" ", 2);
      fields.put(Markers.fold(cells[1]), Field.valueOf(cells[0].toUpperCase(Locale.ROOT)));
    }
  }

  /** Whether the line opens with a label of the field, with or without a colon. */
  public boolean opens(String line, Field field) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != ':') {
      end++;
    }
    return fields.get(Markers.fold(line.substring(0, end))) == field;
  }

  /** The length of the label of the field that the line opens with; 0 where it does not. */
  public int lengthAtStart(String line, Field field) {
    int end = 0;
    for (int word = 0; word < MOST_WORDS && end < line.length(); word++) {
      int space = line.indexOf(' ', end + 1);
      end = space < 0 ? line.length() : space;
      String start = Markers.fold(line.substring(0, end));
      if (fields.get(start.endsWith(":") ? start.substring(0, start.length() - 1) : start)
          == field) {
        return end;
      }
    }
    return 0;
  }

  /** Whether a label of the field opens the line, as its first words or before its colon. */
  public boolean dates(String line, Field field) {
    int colon = line.indexOf(':');
    boolean labelled =
        colon > 0 && named(line.substring(0, colon)).filter(field::equals).isPresent();
    return labelled || lengthAtStart(line, field) > 0;
  }

  /** What follows a label of a time without a colon: "Обновлено 10:02"; else the line. */
  public String withoutTime(String line) {
    boolean time = opens(line, Field.PUBLISHED) || opens(line, Field.MODIFIED);
    return time ? line.substring(line.indexOf(' ') + 1) : line;
  }

  /** Where labels with a colon begin in the line, in its order. */
  public List<Integer> starts(String line) {
    List<Integer> starts = new ArrayList<>();
    for (int colon = line.indexOf(':'); colon > 0; colon = line.indexOf(':', colon + 1)) {
      int start = start(line, colon);
      if (start >= 0) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** Where the longest label before a colon begins; -1 for none. */
  private int start(String line, int colon) {
    int found = -1;
    int at = colon;
    for (int word = 0; word < MOST_WORDS && at > 0; word++) {
      int end = at;
      while (end > 0 && line.charAt(end - 1) == ' ') {
        end--;
      }
      at = end;
      while (at > 0 && colon - at <= LONGEST_LABEL && line.charAt(at - 1) != ' ') {
        at--;
      }
      if (colon - at > LONGEST_LABEL) {
        return found;
      }
      found = fields.containsKey(Markers.fold(line.substring(at, colon))) ? at : found;
    }
    return found;
  }

  /** What a label is of. */
  public Optional<Field> named(String label) {
    return label.length() > LONGEST_LABEL
        ? Optional.empty()
        : Optional.ofNullable(fields.get(Markers.fold(label)));
  }

  public Optional<Labelled> read(String line) {
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
