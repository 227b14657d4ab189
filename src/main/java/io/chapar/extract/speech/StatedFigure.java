package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «نرخ تورم را ۳۰ درصد اعلام کرد که …»: the verb has its object and what is said of it before it;
 * "that" goes on about the figure, and nothing is reported.
 */
final class StatedFigure {
  /** Words of «نزدیک ۳ هزار و ۵۰۰ میلیارد تومان». */
  private static final int MOST_WORDS = 8;

  private StatedFigure() {}

  static boolean isBefore(Passage passage, Match verb) {
    int to = verb.from();
    boolean figure = passage.number(to - 1) || passage.endingAt(Kind.UNIT, to) != null;
    return figure && passage.is(Kind.THAT, verb.to()) && hasObject(passage, to);
  }

  /**
   * Not «این خبر را در سال ۱۴۰۲ اعلام کرد که …»: between the object and the verb is only a figure.
   */
  private static boolean hasObject(Passage passage, int verb) {
    String marker = passage.language().object();
    int i = verb - 1;
    while (verb - i <= MOST_WORDS && !passage.token(i).is(marker) && isOfFigure(passage, i)) {
      i--;
    }
    return !marker.isEmpty() && passage.token(i).is(marker);
  }

  private static boolean isOfFigure(Passage passage, int i) {
    boolean other = passage.anyOf(i, Kind.PREPOSITION, Kind.VERB, Kind.YEAR);
    boolean counted = passage.number(i - 1) && passage.is(Kind.UNIT, i);
    return passage.number(i) || counted || passage.word(i) && !other;
  }
}
