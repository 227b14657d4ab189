package io.chapar.extract.speech;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.TokenisedBlock;

/** "He", «وی», «این نماینده»: words for the one who spoke before. */
final class Pronoun {
  private Pronoun() {}

  /** The token of the first one between the two that stands in no quotation marks; -1 for none. */
  static int at(TokenisedBlock passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPronoun(passage, i) && !passage.sentences().quoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Not of «اس موقع پر»: before a noun. */
  private static boolean isPronoun(TokenisedBlock passage, int i) {
    return passage.is(LexicalCategory.PRONOUN, i) && !passage.is(LexicalCategory.OPENING, i);
  }
}
