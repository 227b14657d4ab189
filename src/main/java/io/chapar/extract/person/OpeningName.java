package io.chapar.extract.person;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * A name that nothing stands beside but its sentence, at the beginning of a passage that reports
 * what is said; in scripts without capital letters.
 */
final class OpeningName {
  private static final int MOST_WORDS = 3;
  private static final Kind[] NOT_HERE = {
    Kind.ORGANISATION,
    Kind.DEMONYM,
    Kind.MONTH,
    Kind.ORDINAL,
    Kind.UNIT,
    Kind.DETERMINER,
    Kind.UNNAMED
  };

  private final Passage passage;

  OpeningName(Passage passage) {
    this.passage = passage;
  }

  /** The token after the name; the token itself where none begins there. */
  int end(int from) {
    int rare = afterRare(from);
    int end = rare > from ? rare : afterGiven(from);
    return end > from && reports(end) ? end : from;
  }

  /** «اسکندر لطف‌آبادی با تاکید …»: rare words, built like a name or right before speech. */
  private int afterRare(int from) {
    int i = from;
    while (i - from < MOST_WORDS && NameWords.rare(passage, i)) {
      i++;
    }
    boolean third = i - from < MOST_WORDS || passage.is(Kind.SURNAME, i - 1);
    boolean fits = i > from + 1 && third && NameWords.boundary(passage, i);
    boolean built = NameWords.endsLikeSurname(passage, i - 1) && !passage.is(Kind.SURNAME, from);
    return fits && built && !passage.is(Kind.BODY, i) ? i : from;
  }

  /** «محمدعلی صنعتی امروز …»: after a given name one word, though it be a common one. */
  private int afterGiven(int from) {
    int i = from;
    while (i - from < 2 && isGiven(i)) {
      i = passage.after(Kind.GIVENLAST, i + 1);
    }
    boolean certain = !passage.anyOf(from, Kind.COMMON, Kind.STOP, Kind.FIELD, Kind.PLACE);
    boolean fits = i > from && (certain ? maySurname(i) : passage.is(Kind.SURNAME, i));
    return fits && leads(i + 1) ? i + 1 : from;
  }

  private boolean isGiven(int i) {
    return passage.free(i) && (passage.is(Kind.GIVEN, i) || NameWords.compound(passage, i));
  }

  private boolean maySurname(int i) {
    return NameWords.maySurname(passage, i)
        && !passage.anyOf(i, NOT_HERE)
        && passage.token(i).folded().length() > 2
        && !passage.fits(Form.NOTNAME, i);
  }

  /** What stands between the one who speaks and the verb. */
  private boolean leads(int i) {
    boolean object = passage.word(i) && passage.token(i).is(passage.language().object());
    boolean joins = passage.anyOf(i, Kind.AND, Kind.THAT) || object;
    return !joins && (speaks(i) || passage.anyOf(i, Kind.PREPOSITION, Kind.STOP, Kind.WEEKDAY));
  }

  private boolean speaks(int i) {
    int said = passage.after(Kind.VERB, i);
    boolean says = passage.mark(said, ":،,") || passage.is(Kind.THAT, said);
    return passage.is(Kind.VERB, i) ? says : passage.anyOf(i, Kind.OCCASION, Kind.ALSO);
  }

  private boolean reports(int from) {
    Sentences.Range sentence = passage.sentences().of(from);
    for (int i = from; i < sentence.to(); i++) {
      if (passage.is(Kind.VERB, i)) {
        return true;
      }
    }
    return false;
  }
}
