package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** Whether a word may be somebody's whom the article names whole. */
final class LoneName {
  private LoneName() {}

  static boolean may(Passage passage, int i) {
    boolean other =
        passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.FIELD, Kind.ROLE, Kind.PLACE, Kind.BODY);
    return passage.language().capitals()
        ? passage.capital(i)
            && (!passage.is(Kind.PLACE, i)
                || passage.is(Kind.TAIL, i)
                || speaks(passage, i)
                || leads(passage, i))
        : !other;
  }

  /** "Jordan said", where somebody of the article has the name of a place. */
  private static boolean speaks(Passage passage, int i) {
    return passage.language().subjectAfter()
        && !passage.language().verbLast()
        && (passage.is(Kind.VERB, i + 1) || passage.endingAt(Kind.VERB, i) != null);
  }

  /** «Cihanbeyli, … öngördü»: without an ending, as the subject of its sentence. */
  private static boolean leads(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.LAST
        && passage.sentences().of(i).from() == i
        && passage.token(i).suffix().isEmpty()
        && passage.mark(i + 1, ",");
  }
}
