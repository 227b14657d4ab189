package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.TellingVerb;

/**
 * "Told The Hill", "according to The Wrap": a paper or company whose article has a capital letter
 * inside of a sentence, whatever words follow it.
 */
record ArticledName(Passage passage) {

  private static final int MOST_WORDS = 3;
  private static final Kind[] OTHERS = {
    Kind.ROLE, Kind.HONORIFIC, Kind.MONTH, Kind.WEEKDAY, Kind.PLACE, Kind.DEMONYM
  };

  /** The token after the name whose first word behind the article is the token; else the token. */
  int end(int from) {
    int article = from - 1;
    boolean may =
        passage.capital(from)
            && passage.capital(article)
            && passage.language().offices() == Language.Offices.BOTH
            && passage.is(Kind.DETERMINER, article)
            && !passage.is(Kind.PLACE, article)
            && article > passage.sentences().of(from).from()
            && !passage.capital(article - 1)
            && !passage.anyOf(from, Kind.ORGANISATION, Kind.AGENCY);
    int to = may ? run(from) : from;
    return to > from && isLed(article) ? to : from;
  }

  private int run(int from) {
    int i = from;
    while (i - from < MOST_WORDS && isPart(i)) {
      i++;
    }
    return passage.capital(i) ? from : i;
  }

  private boolean isPart(int i) {
    return passage.capital(i) && passage.free(i) && !passage.anyOf(i, OTHERS);
  }

  private boolean isLed(int article) {
    return passage.endingAt(Kind.ATTRIBUTION, article) != null
        || TellingVerb.is(passage.endingAt(Kind.VERB, article));
  }
}
