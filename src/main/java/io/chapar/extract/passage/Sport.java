package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a passage is about, where it is sport: clubs and players are called there by short names.
 */
public final class Sport {
  /** What the table of words of sport says of those that hardly anything else uses. */
  private static final String SPORT = "sport";

  /** What the table of bodies says of clubs that have no other meaning. */
  private static final String SIDE = "side";

  private static final int ENOUGH = 2;

  private Sport() {}

  /** Of clubs that are called by their works alone a passage on trade has several, too. */
  public static boolean is(Passage passage) {
    int words = 0;
    int clubs = 0;
    for (int i = 0; i < passage.size() && words < ENOUGH; i++) {
      words += says(passage.at(Kind.GAME, i), SPORT) ? 1 : 0;
      clubs += says(passage.at(Kind.ORGANISATION, i), SIDE) ? 1 : 0;
    }
    return words >= ENOUGH || words > 0 && clubs > 0;
  }

  private static boolean says(@Nullable Match match, String field) {
    return match != null && match.field(0).equals(field);
  }
}
