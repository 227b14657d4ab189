package io.chapar.split.plain;

import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labels that stand on a line of their own above their value: "By", "Web Desk". */
final class LoneLabels {
  private static final int LONGEST_VALUE = 60;
  private static final int MOST_NAME_WORDS = 5;

  private final Labels labels;
  private final DatedLine datedLine = new DatedLine();

  LoneLabels(Labels labels) {
    this.labels = labels;
  }

  /** The lines, each such label in one line with its value. */
  List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      boolean label = !next.isEmpty() && isLabelOf(lines.get(i), next);
      joined.add(label ? bare(lines.get(i)) + ": " + next : lines.get(i));
      i += label ? 1 : 0;
    }
    return joined;
  }

  private boolean isLabelOf(String line, String next) {
    Optional<Field> field = labels.named(bare(line));
    boolean value =
        next.length() <= LONGEST_VALUE
            && !Letters.endsWithStop(next)
            && !next.contains("://")
            && labels.named(bare(next)).isEmpty();
    return field.isPresent() && value && (line.endsWith(":") || fits(field.get(), next));
  }

  /** Without a colon only what shows by itself. */
  private boolean fits(Field field, String next) {
    return switch (field) {
      case PUBLISHED, MODIFIED -> datedLine.is(next);
      case BYLINES -> Letters.words(next) <= MOST_NAME_WORDS;
      default -> false;
    };
  }

  private static String bare(String line) {
    return line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
  }
}
