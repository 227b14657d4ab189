package io.chapar.extract.speech;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;

/** "He", «وی», «این نماینده»: words for the one who spoke before. */
final class Pronoun {
  private Pronoun() {}

  /** The token of the first one between the two that stands in no quotation marks; -1 for none. */
  static int at(TokenisedBlock block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPronoun(block, i) && !block.sentences().quoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Not of «اس موقع پر»: before a noun. */
  private static boolean isPronoun(TokenisedBlock block, int i) {
    return block.is(LexicalCategory.PRONOUN, i) && !block.is(LexicalCategory.OPENING, i);
  }
}
