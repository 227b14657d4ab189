package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** "Hobbs & Tennant": words with capital letters that the sign joins are a firm's name. */
final class Partners {
  private static final String AND = "&";
  private static final int MOST_AFTER = 3;
  private static final Kind[] OTHERS = {
    Kind.STOP,
    Kind.COMMON,
    Kind.FIELD,
    Kind.ROLE,
    Kind.BODY,
    Kind.PLACE,
    Kind.MONTH,
    Kind.DEMONYM,
    Kind.GAME,
    Kind.MARKET,
    Kind.CUE
  };

  private Partners() {}

  /** The token after the name that begins at the token; the token itself where none does. */
  static int end(Passage passage, int from) {
    boolean joined =
        passage.language().offices() == Language.Offices.BOTH
            && isName(passage, from)
            && !passage.capital(from - 1)
            && passage.mark(from + 1, AND)
            && isName(passage, from + 2);
    int i = joined ? from + 3 : from;
    while (joined && i < from + 3 + MOST_AFTER && goesOn(passage, i)) {
      i++;
    }
    return i;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.capital(i)
        && passage.free(i)
        && passage.token(i).folded().length() > 2
        && !passage.anyOf(i, OTHERS);
  }

  private static boolean goesOn(Passage passage, int i) {
    return passage.capital(i)
        && passage.token(i - 1).suffix().isEmpty()
        && !passage.anyOf(i, Kind.ROLE, Kind.GIVEN, Kind.STOP);
  }
}
