package io.chapar.calendar;

import java.util.ArrayList;
import java.util.List;

/** Cuts the head of a text into tokens. */
final class DateTokeniser {
  /** More than the longest byline with a date in it. */
  private static final int LONGEST = 400;

  private static final String COUNTERS = "年月日号號时時点點分";

  private final String text;
  private final int length;
  private final List<DateToken> tokens = new ArrayList<>();

  private DateTokeniser(String text) {
    this.text = text;
    this.length = Math.min(text.length(), LONGEST);
  }

  static List<DateToken> tokens(String text) {
    DateTokeniser tokeniser = new DateTokeniser(text);
    int at = 0;
    while (at < tokeniser.length) {
      at = tokeniser.next(at);
    }
    return tokeniser.tokens;
  }

  private int next(int start) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return number(start);
    }
    if (isWord(first)) {
      return word(start);
    }
    if (!isSilent(first)) {
      tokens.add(DateToken.sign(plain(first), start));
    }
    return start + 1;
  }

  private int number(int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    while (end < length && Character.isDigit(text.charAt(end))) {
      digits.append(Character.digit(text.charAt(end++), 10));
    }
    tokens.add(DateToken.number(digits.toString(), text.substring(start, end), start));
    return end;
  }

  private int word(int start) {
    int end = isOnFigures(start) ? start + 1 : endOfWord(start);
    String written = text.substring(start, end);
    String folded = LetterFolding.fold(written);
    if (!folded.isEmpty()) {
      tokens.add(DateToken.word(folded, written, start));
    }
    return end;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < length && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** What Chinese and Japanese write onto figures, without a space before the next word. */
  private boolean isOnFigures(int at) {
    return COUNTERS.indexOf(text.charAt(at)) >= 0
        && at > 0
        && Character.isDigit(text.charAt(at - 1));
  }

  /** Letters, and what stands inside words without parting them. */
  private static boolean isWord(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || c == '\u2019'
        || c == '\'';
  }

  private static boolean isSilent(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static char plain(char sign) {
    return switch (sign) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2215', '\u2044', '\u060D' -> '/';
      case '\u066B' -> '.';
      case '\u2236', '\uFF1A' -> ':';
      default -> sign;
    };
  }
}
