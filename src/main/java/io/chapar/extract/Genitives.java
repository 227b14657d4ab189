package io.chapar.extract;

import java.util.Set;

/**
 * Nouns in the genitive that say whose or of what a Russian body is: «Ассоциация производителей
 * цемента». Only after a head with a capital letter that no sentence gives it; endings as in A.
 * Zaliznyak, Grammatical Dictionary of Russian (1977).
 */
final class Genitives {
  private static final int MOST = 5;
  private static final Set<String> SURE =
      Set.of("ов", "ев", "ей", "ых", "их", "ого", "его", "ции", "ния", "тва", "сти", "ики");
  private static final Set<String> ALSO = Set.of("ой", "ии", "ки", "ра", "ма", "да", "та");
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
   * @return where the name ends; {@code to} where the words after it are no such nouns
   */
  int end(Match head, int to) {
    boolean first = head.from() == passage.sentences().of(head.from()).from();
    boolean named = passage.capital(head.from()) && !first && to == head.to();
    if (!named || !passage.language().has(Form.ADJECTIVE)) {
      return to;
    }
    int end = isNoun(to, false) ? to + 1 : to;
    while (end > to && end < to + MOST) {
      int next = passage.after(Kind.AND, end);
      if (!isNoun(next, next == end)) {
        break;
      }
      end = next + 1;
    }
    return end > to && passage.is(Kind.PLACE, end) ? passage.after(Kind.PLACE, end) : end;
  }

  private boolean isNoun(int i, boolean also) {
    if (!passage.word(i) || passage.capital(i) || passage.anyOf(i, NOT_IN_NAMES)) {
      return false;
    }
    String word = passage.token(i).folded();
    return word.length() > 4
        && (SURE.stream().anyMatch(word::endsWith)
            || also && ALSO.stream().anyMatch(word::endsWith));
  }
}
