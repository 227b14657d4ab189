package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;

/** "In Norvik", "from Norvik": prepositions that a place follows. */
public final class Locative {
  /** What the table says of them. */
  private static final String PLACE = "place";

  private Locative() {}

  /** True where one stands before the token, but not in "a stake in Norvik", "faith in Norvik". */
  public static boolean leads(Passage passage, int i) {
    Match preposition = passage.at(Kind.PREPOSITION, i - 1);
    boolean trust = passage.is(Kind.MARKET, i - 2);
    return preposition != null && preposition.field(0).equals(PLACE) && !trust;
  }
}
