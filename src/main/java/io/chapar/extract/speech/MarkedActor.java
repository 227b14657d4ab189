package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** «X نے کہا»: in a language that has a word for it, who is marked as the one who acts. */
final class MarkedActor {
  private static final int MOST_OF_NAME = 9;

  private MarkedActor() {}

  /** The mark of the first one before the verb, outside of what is said; -1 where none stands. */
  static int mark(Utterance said, Sentences.Range sentence) {
    Passage passage = said.verbPassage();
    for (int i = sentence.from() + 1; i < said.verbFrom(); i++) {
      boolean spoken = said.passage() == passage && said.holds(i) || passage.sentences().quoted(i);
      if (passage.is(Kind.ACTOR, i) && passage.word(i - 1) && !spoken) {
        return i;
      }
    }
    return -1;
  }

  /** True where nobody is marked, or the subject is, or an office with a name behind it. */
  static boolean maySpeak(Subject subject, int mark) {
    boolean office = subject.who() == Subject.Who.OFFICE;
    return mark < 0 || subject.to() == mark || office && isName(subject, mark);
  }

  /** «چیئرمین واپڈا جنرل (ر) X نے»: between an office and the mark only what a name may have. */
  private static boolean isName(Subject office, int mark) {
    Passage passage = office.passage();
    int i = office.to();
    while (i < mark && i - office.to() < MOST_OF_NAME && isPart(passage, i)) {
      i++;
    }
    return i == mark;
  }

  private static boolean isPart(Passage passage, int i) {
    return passage.mark(i, "()")
        || passage.anyOf(i, Kind.HONORIFIC, Kind.PLACE)
        || !NameWords.boundary(passage, i) && !passage.is(Kind.LINK, i);
  }

  /** «ڈاکٹر X نے», where no table knows X: somebody, but not the one who spoke last. */
  static boolean isSomebodyElse(Utterance said, Sentences.Range sentence) {
    Passage passage = said.verbPassage();
    int mark = mark(said, sentence);
    return mark >= 0 && passage.endingAt(Kind.PRONOUN, mark) == null;
  }
}
