package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;

/**
 * «محله جولان همدان», «ولسوالی گلستان»: a village, quarter or district that has the name of a place
 * elsewhere, in scripts without capital letters.
 */
final class Namesake {
  /** What the table says of a word that any place may follow. */
  private static final String NAMES = "names";

  private Namesake() {}

  /** The place in the land that the word before it or the town or region after it says. */
  static Match of(Passage passage, Match place) {
    Match cue = passage.language().capitals() ? null : passage.endingAt(Kind.CUE, place.from());
    boolean local = cue != null && cue.field(0).equals(NAMES) && !place.field(1).equals("country");
    String land = cue == null || !local ? "" : land(passage, cue, place);
    boolean elsewhere = !land.isEmpty() && !List.of(place.field(0).split(",")).contains(land);
    return cue == null || !elsewhere
        ? place
        : new Match(
            new Entry(Kind.PLACE, place.entry().name(), List.of(land, cue.field(2))),
            place.from(),
            place.to(),
            place.inflected());
  }

  private static String land(Passage passage, Match cue, Match place) {
    Match next = passage.at(Kind.PLACE, place.to());
    boolean within =
        next != null
            && !next.field(0).contains(",")
            && !next.field(1).equals("country")
            && cue.field(2).equals("city");
    return within && next != null ? next.field(0) : cue.field(1);
  }
}
