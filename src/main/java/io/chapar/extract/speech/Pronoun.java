package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Kind;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** "He", «وی», «این نماینده»: words for the one who spoke before. */
final class Pronoun {
  /** Words of «این نماینده مجلس». */
  private static final int MOST_WORDS = 5;

  private Pronoun() {}

  /** The token of the first one between the two that stands in no quotation marks; -1 for none. */
  static int at(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean office = isThisOffice(passage, i) && !isOnlyLed(passage, from, i);
      boolean means = isPronoun(passage, i) || office;
      if (means && !passage.sentences().quoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * «در پی درگذشت این هنرمند، رئیس انجمن نقاشان گفت»: whom what leads over to another one names.
   */
  private static boolean isOnlyLed(Passage passage, int from, int i) {
    int comma = i;
    while (comma - i < MOST_WORDS && passage.word(comma)) {
      comma++;
    }
    boolean led = passage.mark(comma, "،") && hasPreposition(passage, from, i);
    return led && (passage.is(Kind.ROLE, comma + 1) || isName(passage, comma + 1));
  }

  /** The same of the office that somebody is known to hold. */
  static boolean isOnlyLed(Subject subject, Sentences.Range sentence) {
    return isThisOffice(subject.passage(), subject.from())
        && isOnlyLed(subject.passage(), sentence.from(), subject.from());
  }

  private static boolean hasPreposition(Passage passage, int from, int to) {
    int i = to - 1;
    while (i >= from && passage.word(i) && !passage.is(Kind.PREPOSITION, i)) {
      i--;
    }
    return i >= from && passage.word(i);
  }

  private static boolean isName(Passage passage, int i) {
    return passage.people().stream().anyMatch(name -> name.from() == i);
  }

  /** Not of «اس موقع پر»: before a noun. */
  private static boolean isPronoun(Passage passage, int i) {
    return passage.is(Kind.PRONOUN, i) && !passage.is(Kind.OPENING, i);
  }

  /** «این نماینده مجلس افزود»: the one who spoke before. */
  private static boolean isThisOffice(Passage passage, int i) {
    Match determiner = passage.at(Kind.DETERMINER, i);
    return determiner != null
        && determiner.field(0).equals(Office.NAMED)
        && passage.is(Kind.ROLE, determiner.to());
  }
}
