package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** Where the one who acts may be named: at the beginning of a clause, or behind what they say. */
final class ClauseStart {
  private static final String MARKS = "،,-:«";

  /** "…," X, the mayor, said. */
  private static final String CLOSING = "\"”";

  private ClauseStart() {}

  static boolean is(Passage passage, int i) {
    return i == passage.sentences().of(i).from()
        || passage.mark(i - 1, MARKS)
        || passage.mark(i - 1, CLOSING) && passage.language().offices() == Language.Offices.BOTH
        || passage.is(Kind.AND, i - 1)
        || saidBefore(passage, i);
  }

  /** "…, said Eleni Papadaki, the mayor", «وقال رولان مبيكا، المدرب». */
  private static boolean saidBefore(Passage passage, int i) {
    Language language = passage.language();
    return (language.capitals() || language.proclitics())
        && language.subjectAfter()
        && passage.endingAt(Kind.VERB, i) != null;
  }
}
