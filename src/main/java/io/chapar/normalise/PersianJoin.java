package io.chapar.normalise;

/** Joins two parts of one word. */
final class PersianJoin {
  private static final String ZWNJ = String.valueOf(ArabicLetters.ZWNJ);

  private PersianJoin() {}

  /** Without joiners. */
  static String letters(String word) {
    return word.replace(ZWNJ, "");
  }

  /** With a joiner, except behind a letter that does not join. */
  static String of(String first, String second) {
    char last = first.charAt(first.length() - 1);
    return ArabicLetters.joinsNext(last) ? first + ArabicLetters.ZWNJ + second : first + second;
  }
}
