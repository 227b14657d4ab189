package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
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

  /** Most lines fill the same width, and the next ones go on in the middle of a sentence. */
  private static boolean isWrapped(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    boolean narrow = width >= NARROWEST && width <= WIDEST;
    if (lines.size() < 2 || !narrow || lines.stream().anyMatch(line -> line.contains("://"))) {
      return false;
    }
    List<String> full = lines.subList(0, lines.size() - 1);
    long open = full.stream().filter(line -> !Letters.endsSentence(line)).count();
    long lower = lines.stream().skip(1).filter(TextLines::goesOn).count();
    boolean even = full.stream().allMatch(line -> line.length() > width * 0.7);
    boolean uncased = lines.size() > 3 && open * 4 > full.size() * 3L;
    return even && (lower * 2 > full.size() || uncased);
  }

  private static boolean goesOn(String line) {
    return Character.isLowerCase(line.charAt(0));
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
