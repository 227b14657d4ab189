package io.chapar.normalise;

import java.util.Locale;

/** Cuts a text into words for the detection of its language. */
final class WordCutter {
  private WordCutter() {}

  static int start(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int end(String text, int start) {
    int at = start;
    while (at < text.length() && isInside(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Lower case with one apostrophe; Persian ی and ک for their Arabic variants stay apart. */
  static String folded(String text, int start, int end) {
    String word = text.substring(start, end);
    if (ArabicLetters.isLetter(word.charAt(0))) {
      return word;
    }
    String lower = word.replace('İ', 'i').toLowerCase(Locale.ROOT);
    return lower
        .replace('ʻ', '\'')
        .replace('ʼ', '\'')
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('`', '\'');
  }

  private static boolean isInside(char c) {
    return Character.isLetter(c)
        || isApostrophe(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`';
  }
}
