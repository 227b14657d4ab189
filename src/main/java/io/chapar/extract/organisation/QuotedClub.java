package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * «Ростов» сыграет, “Kopenhagen”lə: a name alone in quotation marks is a club's where sport is
 * reported, also a city's.
 */
final class QuotedClub {
  private static final int MOST_WORDS = 3;
  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.ROLE, Kind.BODY, Kind.VERB, Kind.MONTH, Kind.GAME, Kind.PRONOUN
  };

  private QuotedClub() {}

  /** The token after the name whose marks open at the token; the token where it is no club's. */
  static int end(Passage passage, int open) {
    Sentences.Range marks =
        passage.mark(open, "«“„")
                && passage.language().capitals()
                && passage.language().offices() != Language.Offices.BOTH
            ? passage.sentences().quotationAt(open + 1)
            : null;
    boolean name = marks != null && isName(passage, marks) && plays(passage);
    return name && marks != null ? marks.to() : open;
  }

  /** Words with capitals; in "«Лукойл Арена»" and after a noun in "стадион «X»" no club's. */
  private static boolean isName(Passage passage, Sentences.Range marks) {
    boolean words = marks.to() - marks.from() <= MOST_WORDS;
    for (int i = marks.from(); words && i < marks.to(); i++) {
      words = passage.capital(i) && !passage.anyOf(i, OTHERS) && !passage.is(Kind.CUE, i);
    }
    int next = marks.to() + 1;
    boolean site = passage.anyOf(next, Kind.CUE, Kind.BODY, Kind.COMMON);
    boolean before = passage.anyOf(marks.from() - 2, Kind.CUE, Kind.BODY);
    boolean said = passage.mark(next, ",") && passage.mark(next + 1, "-");
    return words && !before && !said && (!site || passage.glued(marks.to(), next));
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
