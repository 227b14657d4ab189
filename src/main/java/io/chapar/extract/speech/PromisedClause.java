package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «وعده داد پل را بسازد»: what somebody promises or advises, without "that"; but what he promises
 * may stand before the verb as well, «پاداش وعده داد تا …», «قول داد اما …».
 */
final class PromisedClause {
  private static final String PROMISE = "promise";

  private PromisedClause() {}

  /** True where a clause right behind the verb may be what is promised. */
  static boolean follows(Passage passage, Match verb) {
    return verb.field(0).equals(PROMISE)
        && !joins(passage, verb.to())
        && !isOfClause(passage, verb.from());
  }

  /** «تا», «اما», «چون»: a small word that no clause of its own begins with. */
  private static boolean joins(Passage passage, int i) {
    boolean small = passage.is(Kind.STOP, i);
    boolean begins = passage.anyOf(i, Kind.PREPOSITION, Kind.DETERMINER, Kind.PRONOUN);
    return passage.is(Kind.RANGE, i) || small && !begins;
  }

  /** «همان‌طور که … قول داده بود»: the verb belongs to what "that" begins before it. */
  private static boolean isOfClause(Passage passage, int verb) {
    int i = passage.sentences().of(verb).from();
    while (i < verb && !passage.is(Kind.THAT, i)) {
      i++;
    }
    return i < verb;
  }
}
