package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** "St. Luke's Hospital", "St Edmund's Primary School": whom a body is called after. */
public final class SaintBefore {
  private static final String SAINT = "st";

  private SaintBefore() {}

  /**
   * @param from where the words before the head begin
   * @param free the first token that no name before has taken
   * @return the token of the saint's title; {@code from} where none stands there
   */
  public static int begin(Passage passage, int from, int free) {
    int saint = passage.mark(from - 2, ".") ? from - 3 : from - 2;
    boolean named =
        passage.language().offices() == Language.Offices.BOTH
            && saint >= free
            && passage.capital(from - 1)
            && passage.token(from - 1).suffix().equals(passage.language().possessive())
            && passage.capital(saint)
            && passage.token(saint).is(SAINT)
            && passage.is(Kind.ABBREVIATION, saint);
    return named ? saint : from;
  }
}
