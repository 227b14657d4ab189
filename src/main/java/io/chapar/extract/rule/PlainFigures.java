package io.chapar.extract.rule;

import io.chapar.extract.language.Token;

/** The value of a few figures that no sign parts. */
public final class PlainFigures {
  private static final int LONGEST = 9;

  private PlainFigures() {}

  /** -1 of other tokens. */
  public static int value(Token token) {
    String text = token.folded();
    int value = text.isEmpty() || text.length() > LONGEST ? -1 : 0;
    for (int i = 0; i < text.length() && value >= 0; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
    }
    return value;
  }
}
