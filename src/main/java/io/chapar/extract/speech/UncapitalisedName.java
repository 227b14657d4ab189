package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * «…»، شادی گفت, «همسرش، داریوش، می‌گوید»: words that may be nothing but a name, between quotation
 * marks or commas and the verb right behind them; where names have no capital letters, and verbs
 * stand behind their subject.
 */
final class UncapitalisedName {
  private static final int MOST_WORDS = 3;
  private static final String COMMAS = "،,";

  private UncapitalisedName() {}

  static @Nullable Subject of(Utterance said) {
    Passage passage = said.verbPassage();
    int verb = said.verbFrom();
    boolean commas = passage.mark(verb - 1, COMMAS);
    int to = commas ? verb - 1 : verb;
    int from = begin(passage, to);
    boolean apart = commas ? passage.mark(from - 1, COMMAS) : isBehindMarks(said, from);
    return mayHave(passage.language()) && said.verbTo() > verb && from < to && apart
        ? new Subject(passage, from, to, passage.words(from, to), Subject.Who.PERSON, false)
        : null;
  }

  private static boolean mayHave(Language language) {
    return !language.capitals()
        && !language.subjectAfter()
        && !language.verbLast()
        && language.offices() == Language.Offices.FIRST;
  }

  private static boolean isBehindMarks(Utterance said, int from) {
    return said.direct()
        && said.passage() == said.verbPassage()
        && said.to() < from
        && said.firstWordAfter() == from;
  }

  private static int begin(Passage passage, int to) {
    int from = to;
    while (to - from < MOST_WORDS && isOfName(passage, from - 1)) {
      from--;
    }
    return from;
  }

  private static boolean isOfName(Passage passage, int i) {
    return NameWords.unknown(passage, i)
        && !passage.anyOf(i, Kind.DETERMINER, Kind.OPENING, Kind.OCCASION, Kind.UNNAMED);
  }
}
