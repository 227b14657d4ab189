package io.chapar.extract.place;

import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** A place's name in quotation marks, where it is that of something else. */
final class QuotedPlace {
  private static final int MOST_IN_MARKS = 4;

  private QuotedPlace() {}

  static boolean isName(Passage passage, Match place) {
    return isQuoted(passage, place) || inQuotedName(passage, place);
  }

  /** True of a name that is alone in its quotation marks, where it is no place's. */
  private static boolean isQuoted(Passage passage, Match place) {
    return passage.language().capitals()
        && passage.mark(place.from() - 1, "«“„")
        && passage.mark(place.to(), "»”")
        && !place.field(1).equals("country");
  }

  /**
   * «“Santyaqo Bernabeu” stadionu», «Голос Татарстана»: words with capitals in marks are a name.
   */
  private static boolean inQuotedName(Passage passage, Match match) {
    Language language = passage.language();
    int from = match.from();
    int first = match.to() - MOST_IN_MARKS;
    while (from > first && language.capitals() && passage.capital(from - 1)) {
      from--;
    }
    Sentences.Range marks =
        passage.mark(from - 1, "«“") ? passage.sentences().quotationAt(from) : null;
    int to = match.to();
    while (marks != null && to < marks.to() && passage.capital(to)) {
      to++;
    }
    return marks != null
        && marks.to() == to
        && to - from > match.to() - match.from()
        && to - from <= MOST_IN_MARKS;
  }
}
