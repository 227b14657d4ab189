package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.person.UnlistedName;

/**
 * "…," said Lindiwe Khoza, where no table has the name: who speaks is somebody, but nobody whom the
 * article is known to name; in a language whose offices stand on both sides of names.
 */
final class Stranger {
  private static final Kind[] NOBODY = {
    Kind.WEEKDAY, Kind.MONTH, Kind.PRONOUN, Kind.DETERMINER, Kind.STOP, Kind.PREPOSITION
  };

  private Stranger() {}

  static boolean speaks(Utterance said, Sentences.Range sentence) {
    Passage passage = said.verbPassage();
    boolean after = said.passage() == passage && said.to() <= said.verbFrom();
    int first = Math.max(sentence.from(), Dateline.end(passage));
    return passage.language().offices() == Language.Offices.BOTH
        && (isOfClause(said, sentence)
            || after && isName(passage, said.verbTo()) && !said.isToldTo(said.verbTo())
            || leads(passage, after ? said.firstWordAfter() : first, said.verbFrom()));
  }

  /** "Two ministers left, saying the plan was wrong": its subject is the sentence's, or nobody. */
  private static boolean isOfClause(Utterance said, Sentences.Range sentence) {
    Passage passage = said.verbPassage();
    return said.to() > said.verbFrom() && Pronoun.at(passage, sentence.from(), said.verbFrom()) < 0;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.capital(i) && passage.free(i) && !passage.anyOf(i, NOBODY);
  }

  private static boolean leads(Passage passage, int i, int verb) {
    int end =
        passage.capital(i) ? new UnlistedName(passage, Names.of(passage.language())).words(i) : i;
    return end > i && end <= verb;
  }
}
