package io.chapar.extract.office;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.TokenisedBlock;

/** «مدير عام الشؤون الدولية سعد الحربي»: words behind an office that a name follows. */
final class NameAhead {
  private static final int MOST_WORDS = 6;
  private static final LexicalCategory[] NOT_IN_OFFICE = {
    LexicalCategory.STOP,
    LexicalCategory.VERB,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.PRONOUN,
    LexicalCategory.GIVEN
  };

  private NameAhead() {}

  static boolean is(TokenisedBlock passage, int i) {
    for (int j = i; j < i + MOST_WORDS; j++) {
      int name = passage.after(LexicalCategory.HONORIFIC, j);
      if (passage.afterPerson(name) > name) {
        return j > i;
      }
      boolean linked = j > i && passage.is(LexicalCategory.LINK, j);
      if (!passage.word(j) || passage.anyOf(j, NOT_IN_OFFICE) && !linked) {
        return false;
      }
    }
    return false;
  }
}
