package io.chapar.split.plain;

import io.chapar.split.metadata.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a line that tells several things: between bars, and from one label with a colon to
 * the next. "By A. Writer | Published 3 May 2024", "کد خبر: 12345 خبرنگار: 67".
 */
final class LabelledLine {
  private static final Pattern BARS = Pattern.compile("\\s*[|•·¦]\\s*");
  private static final int LONGEST = 250;
  private static final int LONGEST_PART = 80;

  private LabelledLine() {}

  /** One part at least; more only where each may be a label with its value. */
  static List<String> parts(String line, Labels labels) {
    if (line.length() > LONGEST) {
      return List.of(line);
    }
    List<String> parts = new ArrayList<>();
    for (String part : BARS.split(line)) {
      cut(part, labels, parts);
    }
    parts.removeIf(String::isBlank);
    boolean tells = parts.stream().allMatch(part -> part.length() <= LONGEST_PART);
    return tells ? parts : List.of(line);
  }

  private static void cut(String part, Labels labels, List<String> parts) {
    int from = 0;
    for (int start : labels.starts(part)) {
      if (start > from) {
        parts.add(part.substring(from, start).strip());
        from = start;
      }
    }
    parts.add(part.substring(from).strip());
  }
}
