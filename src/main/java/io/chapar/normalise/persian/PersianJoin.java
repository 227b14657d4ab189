package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;

/** Joins two parts of one word. */
final class PersianJoin {
  private static final String ZWNJ = String.valueOf(ArabicLetters.ZWNJ);

  private PersianJoin() {}

  /** Without joiners. */
  static String letters(String word) {
    return word.replace(ZWNJ, "");
  }

  /** What stands before the first joiner; the word itself when it has none. */
  static String first(String word) {
    int joiner = word.indexOf(ArabicLetters.ZWNJ);
    return joiner < 0 ? word : word.substring(0, joiner);
  }

  /** What stands behind the last joiner; the word itself when it has none. */
  static String last(String word) {
    int joiner = word.lastIndexOf(ArabicLetters.ZWNJ);
    return joiner < 0 ? word : word.substring(joiner + 1);
  }

  /** With a joiner, except behind a letter that does not join. */
  static String of(String first, String second) {
    char last = first.charAt(first.length() - 1);
    return ArabicLetters.joinsNext(last) ? first + ArabicLetters.ZWNJ + second : first + second;
  }
}
