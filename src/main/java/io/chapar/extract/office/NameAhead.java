package io.chapar.extract.office;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.TokenisedBlock;

/** «مدير عام الشؤون الدولية سعد الحربي»: words behind an office that a name follows. */
final class NameAhead {
  private static final int MOST_WORDS = 6;
  private static final Kind[] NOT_IN_OFFICE = {
    Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.THAT, Kind.PRONOUN, Kind.GIVEN
  };

  private NameAhead() {}

  static boolean is(TokenisedBlock passage, int i) {
    for (int j = i; j < i + MOST_WORDS; j++) {
      int name = passage.after(Kind.HONORIFIC, j);
      if (passage.afterPerson(name) > name) {
        return j > i;
      }
      boolean linked = j > i && passage.is(Kind.LINK, j);
      if (!passage.word(j) || passage.anyOf(j, NOT_IN_OFFICE) && !linked) {
        return false;
      }
    }
    return false;
  }
}
