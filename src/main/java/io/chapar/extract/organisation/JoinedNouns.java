package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * "The Criminal Investigation and Detection Group": nouns that "and" joins before the head of one
 * body's name, where an article stands before them.
 */
record JoinedNouns(Passage passage) {
  private static final int MOST = 6;

  private static final Kind[] OTHERS = {
    Kind.GIVEN, Kind.SURNAME, Kind.ORGANISATION, Kind.AGENCY, Kind.ROLE, Kind.BODY, Kind.STOP
  };

  /**
   * The first of them.
   *
   * @param from the first word of the name behind "and", and what is given where nothing is joined
   * @param free the first token that no body before has taken
   */
  int begin(int from, Match head, int free) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean and = english && from < head.from() && passage.endingAt(Kind.AND, from) != null;
    boolean capitals = and && passage.capital(from) && passage.capital(head.from());
    int i = from - 1;
    while (capitals && i > free && from - i < MOST && isNoun(i - 1)) {
      i = isListed(i - 2) && i - 3 >= free ? i - 2 : i - 1;
    }
    boolean led = passage.is(Kind.DETERMINER, i - 1) || isOfPlace(i, from);
    return i < from - 1 && led ? i : from;
  }

  /** "Karachi Water and Sewerage Corporation", but not "Bristol Water and Wessex Water". */
  private boolean isOfPlace(int i, int second) {
    return passage.after(Kind.PLACE, i) == i + 1
        && !passage.anyOf(second, Kind.PLACE, Kind.TOWN, Kind.ORGANISATION, Kind.DEMONYM);
  }

  /** A word of news, which may be a surname too: Fish. */
  private boolean isPlain(int i) {
    return passage.is(Kind.COMMON, i) && !passage.anyOf(i, Kind.STOP, Kind.BODY, Kind.ROLE);
  }

  /** "Meteorology, Climatology and". */
  private boolean isListed(int comma) {
    return passage.mark(comma, ",") && isNoun(comma - 1);
  }

  private boolean isNoun(int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.free(i)
        && passage.token(i).suffix().isEmpty()
        && (isPlain(i) || !passage.anyOf(i, OTHERS));
  }
}
