package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "Lindiwe Khoza, the group's emergency coordinator": the office in apposition to a name, behind
 * words that say whose or of what kind; in a language whose offices stand on both sides of names.
 */
final class ApposedOffice {
  private static final int MOST_WORDS = 5;
  private static final String OPENING = ",(-–—";
  private static final Kind[] OTHERS = {
    Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.THAT, Kind.PRONOUN, Kind.UNNAMED, Kind.STOP
  };

  private final Passage passage;
  private final @Nullable Office[] offices;

  ApposedOffice(Passage passage, @Nullable Office... offices) {
    this.passage = passage;
    this.offices = offices;
  }

  /** Null where none ends the apposition that begins at the token. */
  @Nullable Office at(int begin) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && passage.mark(begin - 1, OPENING)
            && (passage.is(Kind.DETERMINER, begin) || owns(begin) || owns(begin + 1));
    int i = may ? passage.after(Kind.DETERMINER, begin) : begin;
    for (int end = i + MOST_WORDS; may && i < end && passage.word(i); i++) {
      Office office = i < offices.length ? offices[i] : null;
      if (office != null) {
        return office.from() == i ? office : null;
      }
      if (passage.anyOf(i, OTHERS) && !passage.is(Kind.HONORIFIC, i)) {
        return null;
      }
    }
    return may ? null : OfKin.at(passage, begin);
  }

  /** "Meridian's chief executive". */
  private boolean owns(int i) {
    return passage.token(i).suffix().equals(passage.language().possessive());
  }
}
