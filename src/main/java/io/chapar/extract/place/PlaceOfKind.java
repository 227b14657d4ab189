package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.CompoundVerb;
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

  private static final int MOST_WORDS = 3;

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
    if (listed > i) {
      return cue.field(0).equals(WHOLE) ? listed : i;
    }
    int title = passage.after(Kind.HONORIFIC, i);
    if (title > i) {
      int end = personal(title);
      return end > title ? end : i;
    }
    boolean surname = passage.is(Kind.GIVEN, cue.from() - 1);
    return surname ? i : isNamesake(i) ? i + 1 : RarePlace.end(passage, i);
  }

  private int personal(int from) {
    int i = from;
    while (i - from < MOST_WORDS && isName(i)) {
      i++;
    }
    return i;
  }

  private boolean isName(int i) {
    return !NameWords.boundary(passage, i)
        && (passage.anyOf(i, Kind.GIVEN, Kind.SURNAME) || passage.frequency().isRare(i));
  }

  /** «خیابان شریعتی», «خیابان حافظ»: what is called after somebody whose name stands alone. */
  private boolean isNamesake(int i) {
    return passage.anyOf(i, Kind.GIVEN, Kind.SURNAME)
        && !NameWords.boundary(passage, i)
        && NameWords.boundary(passage, i + 1)
        && !CompoundVerb.ends(passage, i + 1)
        && !passage.anyOf(i + 1, Kind.FIELD, Kind.COMMON, Kind.DEMONYM);
  }
}
