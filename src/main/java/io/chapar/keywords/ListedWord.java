package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey;
import io.chapar.normalise.key.PlacedKey.Gap;
import io.chapar.normalise.key.SearchKey;

/**
 * The last word of a listed phrase, which is the one that is inflected.
 *
 * @param letters of its search key, but for ı, which is kept apart from i
 * @param capital whether it is written with a capital letter
 */
record ListedWord(String letters, boolean capital) {

  static ListedWord of(PlacedKey phrase) {
    int from = phrase.length() - 1;
    while (from > 0 && phrase.gapBefore(from) != Gap.SPACE) {
      from--;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < phrase.length(); i++) {
      letters.append(isDotless(phrase.written(i)) ? 'ı' : phrase.letters()[i]);
    }
    return new ListedWord(letters.toString(), Character.isUpperCase(phrase.written(from)));
  }

  /** Of I only Turkish says that it is dotless, and only its endings ask. */
  private static boolean isDotless(char written) {
    return written == 'ı' || written == 'I';
  }

  String key() {
    return key(letters);
  }

  /** As the search key has letters that may have an ı among them. */
  static String key(String letters) {
    return SearchKey.of(letters);
  }
}
