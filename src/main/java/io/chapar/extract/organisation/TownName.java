package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** A town of the table, unless the table says that other things are called so more often. */
final class TownName {
  private static final String WORD = "word";

  private TownName() {}

  /** The token after the name that begins at the token; the token itself where none does. */
  static int end(Passage passage, int i) {
    Match town = passage.at(Kind.TOWN, i);
    return town == null || town.field(2).equals(WORD) ? i : town.to();
  }
}
