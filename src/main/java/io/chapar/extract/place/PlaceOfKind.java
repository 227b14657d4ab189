package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Set;

/**
 * «خیابان شهید چمران», «دریای سرخ», «فرودگاه کوشک»: a place that is called with the word for its
 * kind, which is the cue.
 */
record PlaceOfKind(Passage passage, Match cue) {
  /** What places of a kind are that lie in no country. */
  static final String SEA = "sea";

  /** What those are that have the word for it in their names. */
  private static final Set<String> KINDS = Set.of(SEA, "site", "feature");

  /** What the table says of a kind that belongs to the name of any place. */
  private static final String WHOLE = "whole";

  /** What it says of a kind without which a place is called that a table knows: «بندر چابهار». */
  private static final String BEARS = "bears";

  static boolean isKind(String kind) {
    return KINDS.contains(kind);
  }

  static boolean is(Match cue) {
    return cue.field(0).equals(WHOLE) || cue.field(0).equals(BEARS);
  }

  /** The token after the name; the one after the cue where no name follows. */
  int end() {
    int i = cue.to();
    int listed = passage.after(Kind.PLACE, i);
    return listed == i ? RarePlace.end(passage, i) : cue.field(0).equals(WHOLE) ? listed : i;
  }
}
