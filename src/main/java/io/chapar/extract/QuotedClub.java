package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/** «Ростов» сыграет: a city's name alone in quotation marks is a club's where sport is reported. */
final class QuotedClub {
  private QuotedClub() {}

  /** The name in the marks that open at the token; null where it is no club's. */
  static @Nullable Match at(Passage passage, int open) {
    Match place =
        passage.mark(open, "«“„\"") && passage.language().capitals()
            ? passage.at(Kind.PLACE, open + 1)
            : null;
    return place != null && isQuoted(passage, place) && plays(passage) ? place : null;
  }

  /** True of a name that is alone in its quotation marks, where it is no place's. */
  static boolean isQuoted(Passage passage, Match place) {
    return passage.language().capitals()
        && passage.mark(place.from() - 1, "«“„")
        && passage.mark(place.to(), "»”")
        && !place.field(1).equals("country");
  }

  private static boolean plays(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      if (passage.is(Kind.GAME, i)) {
        return true;
      }
    }
    return false;
  }
}
