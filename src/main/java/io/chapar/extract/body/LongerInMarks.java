package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** «"Xəzər Kapital Bank"»: a name in marks, of which a table may know the last words. */
final class LongerInMarks {
  private static final int MOST_BEFORE = 4;

  private LongerInMarks() {}

  /** Where heads stand last. */
  static boolean endsWith(Passage passage, Match known) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int i = known.from();
    while (last && known.from() - i < MOST_BEFORE && isPart(passage, i - 1)) {
      i--;
    }
    return i < known.from() && passage.mark(i - 1, "«“\"„") && passage.mark(known.to(), "»”\"");
  }

  private static boolean isPart(Passage passage, int i) {
    return passage.capital(i) && !passage.anyOf(i, Kind.STOP, Kind.ROLE, Kind.BODY, Kind.PRONOUN);
  }
}
