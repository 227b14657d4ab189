package io.chapar.extract;

/**
 * "Halden, a forestry company based in Oslo": words with capital letters that no table knows, where
 * a noun for a kind of body follows between commas.
 */
final class Apposition {
  private static final int MOST_WORDS = 3;
  private static final int MOST_BETWEEN = 5;
  private static final Kind[] OTHERS = {
    Kind.GIVEN, Kind.SURNAME, Kind.PLACE, Kind.ROLE, Kind.HONORIFIC, Kind.DEMONYM, Kind.STOP
  };

  private final Passage passage;

  Apposition(Passage passage) {
    this.passage = passage;
  }

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int from) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && passage.capital(from)
            && !passage.capital(from - 1);
    int to = from;
    while (may && to - from < MOST_WORDS && isPart(to)) {
      to++;
    }
    return to > from && passage.mark(to, ",") && isBody(to + 1) ? to : from;
  }

  private boolean isPart(int i) {
    return passage.capital(i)
        && passage.free(i)
        && passage.token(i).suffix().isEmpty()
        && !passage.anyOf(i, OTHERS);
  }

  /** "A forestry company that", but not "a company man" or "the company's founder". */
  private boolean isBody(int article) {
    int i = passage.after(Kind.DETERMINER, article);
    for (int end = i + MOST_BETWEEN; i > article && i < end && passage.word(i); i++) {
      Match head = passage.capital(i) ? null : passage.at(Kind.BODY, i);
      if (head != null && !passage.is(Kind.BODY, head.to())) {
        return ends(head.to());
      }
      if (passage.anyOf(i, Kind.ROLE, Kind.PREPOSITION, Kind.VERB)) {
        return false;
      }
    }
    return false;
  }

  private boolean ends(int i) {
    boolean participle = passage.word(i) && passage.fits(Form.PARTICIPLE, i);
    boolean clause = passage.anyOf(i, Kind.THAT, Kind.PREPOSITION, Kind.UNNAMED);
    return passage.token(i - 1).suffix().isEmpty()
        && (passage.mark(i, ",") || participle || clause);
  }
}
