package io.chapar.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs: at line ends, unless the lines were wrapped to a width. */
final class TextLines {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 100;

  private TextLines() {}

  static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String line : text.replace('\u2028', '\n').replace('\u2029', '\n').lines().toList()) {
      if (isBlank(line)) {
        addGroup(paragraphs, group);
      } else {
        group.add(trim(line));
      }
    }
    addGroup(paragraphs, group);
    return paragraphs;
  }

  private static void addGroup(List<String> paragraphs, List<String> group) {
    if (isWrapped(group)) {
      paragraphs.add(String.join(" ", group));
    } else {
      paragraphs.addAll(group);
    }
    group.clear();
  }

  /** All lines but the last fill the same width, and most break inside a sentence. */
  private static boolean isWrapped(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (lines.size() < 2 || width < NARROWEST || width > WIDEST) {
      return false;
    }
    List<String> full = lines.subList(0, lines.size() - 1);
    long open = full.stream().filter(line -> !Letters.endsSentence(line)).count();
    return full.stream().allMatch(line -> line.length() > width * 0.7) && open * 2 > full.size();
  }

  private static boolean isBlank(String line) {
    return trim(line).isEmpty();
  }

  /** Without spaces of any kind, and without marks of direction, at its ends. */
  private static String trim(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200E'
        || c == '\u200F'
        || c == '\uFEFF';
  }
}
