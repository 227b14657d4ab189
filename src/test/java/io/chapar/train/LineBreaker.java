package io.chapar.train;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, between words or, with hyphens, within long ones. */
record LineBreaker(int width, boolean hyphens, Dice dice) {
  private static final int SHORTEST_PART = 3;

  List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String rest = word;
      if (!fits(line, word)) {
        rest = hyphenated(line, word);
        lines.add(line.toString());
        line.setLength(0);
      }
      append(line, rest);
    }
    lines.add(line.toString());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** The words; what is longer than a line is sometimes cut, as addresses are. */
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    boolean cuts = dice.chance(0.5);
    for (String word : text.split("\\s+")) {
      String rest = word;
      while (cuts && rest.length() > width) {
        words.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      words.add(rest);
    }
    return words;
  }

  private boolean fits(StringBuilder line, String word) {
    return line.isEmpty() || line.length() + 1 + word.length() <= width;
  }

  private static void append(StringBuilder line, String word) {
    line.append(line.isEmpty() ? "" : " ").append(word);
  }

  /** Puts the first part of the word on the line where there is room; gives what is left of it. */
  private String hyphenated(StringBuilder line, String word) {
    int room = Math.min(width - line.length() - 2, word.length() - SHORTEST_PART);
    if (!hyphens || room < SHORTEST_PART || !isCased(word) || dice.chance(0.4)) {
      return word;
    }
    append(line, word.substring(0, room) + "-");
    return word.substring(room);
  }

  /** Only scripts with capitals hyphenate. */
  private static boolean isCased(String word) {
    return word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
