package io.chapar.extract.cast;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.TokenisedBlock;

/**
 * A given name that the language writes a particle on to: «عماد الخطيب وأنور أبو عيد», «بسالم
 * الدوسري».
 */
final class JoinedName {
  private JoinedName() {}

  static boolean is(TokenisedBlock passage, int i) {
    return passage.language().proclitics()
        && passage.word(i)
        && !passage.anyOf(i, LexicalCategory.GIVEN, LexicalCategory.SURNAME)
        && hasGiven(passage, i);
  }

  private static boolean hasGiven(TokenisedBlock passage, int i) {
    Token token = passage.token(i);
    String given = without(token.folded());
    return token.stems().contains(given)
        && passage.language().lexicon().has(LexicalCategory.GIVEN, given);
  }

  /** What stands after the particle, which is one letter. */
  static String without(String name) {
    return name.substring(1);
  }
}
