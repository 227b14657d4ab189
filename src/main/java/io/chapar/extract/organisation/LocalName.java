package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sport;

/** "Halden Echo", "Halden State Wildcats": a paper or club that is called after its place. */
record LocalName(Passage passage) {
  /** What the table says of a club's word that follows other names too, in a passage on sport. */
  private static final String SPORT = "sport";

  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.GIVEN, Kind.ROLE, Kind.DEMONYM, Kind.BODY, Kind.ORGANISATION, Kind.COMMON
  };

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    int town = Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.TOWN, i));
    boolean state = town > i && passage.capital(town) && passage.is(Kind.CUE, town);
    int own = state ? town + 1 : town > i ? town : i + 1;
    Match word = passage.at(Kind.LOCAL, own);
    boolean sport = word != null && word.field(0).equals(SPORT);
    boolean person = passage.is(Kind.GIVEN, i) && !passage.is(Kind.DETERMINER, i - 1);
    boolean named = town > i && !person || sport && isName(i);
    boolean whole = word != null && named && isBare(own) && isLast(word);
    return whole && word != null && (!sport || Sport.is(passage)) ? word.to() : i;
  }

  private boolean isName(int i) {
    return !passage.capital(i - 1) && !passage.anyOf(i, OTHERS);
  }

  /**
   * Not of "Halden Star Wars Club", "Halden Giants of Film", but of "told the Halden Star Monday".
   */
  private boolean isLast(Match word) {
    int next = word.to();
    boolean goesOn = passage.is(Kind.LINK, next) && passage.capital(next + 1);
    boolean other = passage.anyOf(next, Kind.ROLE, Kind.WEEKDAY, Kind.GIVEN);
    return !goesOn && (!passage.capital(next) || !isBare(next) || other);
  }

  private boolean isBare(int i) {
    return passage.token(i - 1).suffix().isEmpty();
  }
}
