package io.chapar.extract.language;

import java.util.List;

/**
 * A word, number or mark.
 *
 * @param start in the block's text; {@code end} is exclusive and leaves an attached suffix out
 * @param folded the form that tables are asked for
 * @param stems forms that the word may be an inflection of
 * @param suffix what followed an apostrophe or hyphen as an ending, folded; empty when nothing did
 */
public record Token(
    int start, int end, String folded, List<String> stems, Shape shape, String suffix) {
  /** What stands before the first word and behind the last. */
  public static final Token NONE = new Token(0, 0, "", List.of(), Shape.NONE, "");

  private static final int LONGEST_VALUE = 9;

  /** What a token is made of. */
  public enum Shape {
    WORD,
    /** A word with a capital letter first. */
    CAPITAL,
    /** A word of capital letters alone. */
    UPPER,
    NUMBER,
    MARK,
    NONE
  }

  /** Folded, with its ending: mcdonald's. */
  String whole() {
    return suffix.isEmpty() ? folded : folded + '\'' + suffix;
  }

  public boolean word() {
    return shape == Shape.WORD || capital();
  }

  public boolean capital() {
    return shape == Shape.CAPITAL || shape == Shape.UPPER;
  }

  public boolean is(String mark) {
    return folded.equals(mark);
  }

  public boolean among(String marks) {
    return shape == Shape.MARK && marks.contains(folded);
  }

  /** The value of a few figures that no sign parts; -1 of other tokens. */
  public int value() {
    String text = folded;
    int value = text.isEmpty() || text.length() > LONGEST_VALUE ? -1 : 0;
    for (int i = 0; i < text.length() && value >= 0; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
    }
    return value;
  }
}
