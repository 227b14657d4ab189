package io.chapar.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width, between words or, with hyphens, within long ones.
 *
 * @param width in letters of middle size
 * @param proportional whether letters have different widths, as in print, so that full lines have
 *     different counts of letters
 */
record LineBreaker(int width, boolean hyphens, boolean proportional, Dice dice) {
  private static final int SHORTEST_PART = 3;
  private static final String NARROW = "iljtfrI.,:;'!|()[] اأإآلدذرزوةه";
  private static final String WIDE = "mw@шщжмюыфسشصض";

  /** Letters of middle size that fit on a line which the text fills. */
  private double measure(CharSequence text) {
    return proportional ? text.chars().mapToDouble(LineBreaker::size).sum() : text.length();
  }

  private static double size(int c) {
    boolean none = c == '\u200c' || Character.getType(c) == Character.NON_SPACING_MARK;
    boolean wide = WIDE.indexOf(c) >= 0 || Character.isUpperCase(c);
    return none ? 0 : NARROW.indexOf(c) >= 0 ? 0.6 : wide ? 1.5 : 1.1;
  }

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
    return line.isEmpty() || measure(line) + 1 + measure(word) <= width;
  }

  private static void append(StringBuilder line, String word) {
    line.append(line.isEmpty() ? "" : " ").append(word);
  }

  /** Puts the first part of the word on the line where there is room; gives what is left of it. */
  private String hyphenated(StringBuilder line, String word) {
    int room = Math.min((int) (width - measure(line)) - 2, word.length() - SHORTEST_PART);
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
