package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * «نرخ تورم را ۳۰ درصد اعلام کرد که …»: the verb has its object and what is said of it before it;
 * "that" goes on about the figure, and nothing is reported.
 */
final class StatedFigure {
  private StatedFigure() {}

  static boolean isBefore(Passage passage, Match verb) {
    int to = verb.from();
    boolean figure = passage.number(to - 1) || passage.endingAt(Kind.UNIT, to) != null;
    return figure && passage.is(Kind.THAT, verb.to()) && hasObject(passage, to);
  }

  private static boolean hasObject(Passage passage, int verb) {
    String marker = passage.language().object();
    Sentences.Range sentence = passage.sentences().of(verb);
    for (int i = sentence.from(); i < verb && !marker.isEmpty(); i++) {
      if (passage.token(i).is(marker)) {
        return true;
      }
    }
    return false;
  }
}
