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
      return withoutSilent(word);
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
    return Character.isLetter(c) || isApostrophe(c) || isSilent(c);
  }

  /** Marks and invisible characters, which may be lost or added on the way. */
  private static boolean isSilent(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static String withoutSilent(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (!isSilent(word.charAt(i))) {
        letters.append(word.charAt(i));
      }
    }
    return letters.length() == word.length() ? word : letters.toString();
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`';
  }
}
