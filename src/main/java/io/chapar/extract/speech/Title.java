package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * "Meet the Press": words in quotation marks whose long ones all begin with a capital letter, in a
 * sentence where others do not; nobody says them.
 */
final class Title {
  private static final int LONG_WORD = 4;
  private static final int FEWEST_CAPITALS = 2;

  private Title() {}

  static boolean is(Passage passage, Sentences.Range quotation) {
    Sentences.Range sentence = passage.sentences().of(quotation.from() - 1);
    return passage.language().capitals()
        && !passage.mark(quotation.to() - 1, "?!")
        && !hasSmall(passage, quotation)
        && capitals(passage, quotation) >= FEWEST_CAPITALS
        && hasSmall(passage, sentence);
  }

  private static int capitals(Passage passage, Sentences.Range words) {
    int count = 0;
    for (int i = words.from(); i < words.to(); i++) {
      count += passage.capital(i) && passage.token(i).folded().length() > 1 ? 1 : 0;
    }
    return count;
  }

  private static boolean hasSmall(Passage passage, Sentences.Range words) {
    boolean small = false;
    for (int i = words.from(); !small && i < words.to(); i++) {
      small =
          passage.word(i)
              && !passage.capital(i)
              && passage.token(i).folded().length() >= LONG_WORD
              && !passage.is(Kind.PREPOSITION, i);
    }
    return small;
  }
}
