package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sport;

/** "Halden Echo", "Halden State Wildcats": a paper or club that is called after its place. */
record LocalName(Passage passage) {
  /** What the table says of a club's word that follows other names too, in a passage on sport. */
  private static final String SPORT = "sport";

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    int town = Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.TOWN, i));
    boolean state = town > i && passage.capital(town) && passage.is(Kind.CUE, town);
    int own = state ? town + 1 : town;
    Match word = passage.at(Kind.LOCAL, own);
    boolean sport = word != null && word.field(0).equals(SPORT);
    boolean person = passage.is(Kind.GIVEN, i) && !passage.is(Kind.DETERMINER, i - 1);
    boolean whole = word != null && town > i && !person;
    return whole && word != null && (!sport || Sport.is(passage)) ? word.to() : i;
  }
}
