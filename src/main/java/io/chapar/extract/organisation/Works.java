package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «فولاد خوزستان», «واگن‌سازی تهران»: a works or service that is called by its trade and its city.
 */
final class Works {
  private Works() {}

  /** The token after its name; the token itself where none begins there. */
  static int end(Passage passage, int i) {
    Match trade = passage.at(Kind.WORKS, i);
    Match place = trade == null ? null : passage.at(Kind.PLACE, trade.to());
    boolean city = place != null && !place.field(1).equals("country");
    return city && place != null ? place.to() : i;
  }
}
