package io.chapar.extract.organisation;

import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * Nouns in the genitive that say whose or of what a body is: «Ассоциация производителей цемента».
 * Only after a head with a capital letter, of which more words follow where a sentence gives it.
 */
final class Genitives {
  private static final int MOST = 7;

  /**
   * Of a head that has its capital from the sentence: «Фонд социального медицинского страхования».
   */
  private static final int FEWEST_FIRST = 3;

  private static final Kind[] NOT_IN_NAMES = {
    Kind.STOP,
    Kind.VERB,
    Kind.ROLE,
    Kind.PREPOSITION,
    Kind.PRONOUN,
    Kind.NUMERAL,
    Kind.UNIT,
    Kind.MONTH
  };

  private final Passage passage;

  Genitives(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param to where the words end that tables know
   * @param named true where the head, or an adjective before it, has a capital letter
   * @return where the name ends; {@code to} where the words after it are no such nouns
   */
  int end(Match head, int to, boolean named) {
    boolean first = head.from() == passage.sentences().of(head.from()).from();
    boolean known = to > head.to() && passage.endingAt(Kind.FIELD, to) == null;
    if (!named || known || !passage.language().has(Form.GENITIVE)) {
      return to;
    }
    int end = isNoun(to, to > head.to()) ? to + 1 : to;
    while (end > to && end < to + MOST) {
      int next = passage.after(Kind.AND, end);
      if (!isNoun(next, next == end)) {
        break;
      }
      end = next + 1;
    }
    if (first && end < to + FEWEST_FIRST) {
      return to;
    }
    return end > to && passage.is(Kind.PLACE, end) ? passage.after(Kind.PLACE, end) : end;
  }

  private boolean isNoun(int i, boolean also) {
    if (!passage.word(i) || passage.capital(i) || passage.anyOf(i, NOT_IN_NAMES)) {
      return false;
    }
    Affix genitive = passage.affix(Form.GENITIVE, i);
    return genitive != null && (also || !genitive.field(0).equals("also"));
  }
}
