package io.chapar.extract.place;

import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a place is found.
 *
 * @param id as spans show it
 */
record PlaceRule(String id, Finder finder) {
  /** Null where no place begins at the token. */
  interface Finder {
    @Nullable Match at(Passage passage, int i);
  }

  /**
   * What a rule found.
   *
   * @param rule its id
   */
  record Found(String rule, Match match) {}

  @Nullable Found find(Passage passage, int i) {
    Match match = finder.at(passage, i);
    return match == null ? null : new Found(id, match);
  }
}
