package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** «روستاهای گل‌چشمه، سراب و چنارک»: several places that no table knows share one cue. */
final class PlaceSeries {
  /** What the table says of a cue that several names follow. */
  private static final String EACH = "each";

  private static final String COMMAS = "،,";
  private static final int MOST_BACK = 14;

  private PlaceSeries() {}

  /** The name of a series that begins at the token; null where none does. */
  static @Nullable Match at(Passage passage, int i) {
    int joint = i - 1;
    boolean first = passage.is(Kind.CUE, joint);
    if (!first && !isJoint(passage, joint)) {
      return null;
    }
    Match cue = cue(passage, joint);
    int end = cue == null ? i : RarePlace.end(passage, i);
    boolean listed = !first || isJoint(passage, end) && goesOn(passage, end + 1);
    String country = cue == null || end == i ? "" : country(passage, cue, end);
    return cue == null || end == i || !listed
        ? null
        : new Match(
            new Entry(Kind.PLACE, passage.words(i, end), List.of(country, cue.field(2))),
            i,
            end,
            false);
  }

  private static String country(Passage passage, Match cue, int end) {
    return cue.field(1).isEmpty() ? UnlistedPlace.landBeside(passage, end) : cue.field(1);
  }

  /** The cue before the names that stand before the token; null where other words do. */
  private static @Nullable Match cue(Passage passage, int to) {
    for (int i = to; i >= Math.max(0, to - MOST_BACK); i--) {
      Match cue = passage.at(Kind.CUE, i);
      if (cue != null && cue.field(0).equals(EACH)) {
        return cue;
      }
      if (!isJoint(passage, i) && !goesOn(passage, i)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isJoint(Passage passage, int i) {
    return passage.mark(i, COMMAS) || passage.is(Kind.AND, i);
  }

  private static boolean goesOn(Passage passage, int i) {
    return passage.is(Kind.PLACE, i) || RarePlace.end(passage, i) > i;
  }
}
