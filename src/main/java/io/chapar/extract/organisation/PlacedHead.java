package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** "Co Sligo", "College Station", "to Fort Portal": a place whose name has the head of a body. */
final class PlacedHead {
  private PlacedHead() {}

  static boolean is(Passage passage, Match head) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    int begun = after(passage, head.from());
    boolean led = passage.is(Kind.PREPOSITION, head.from() - 2);
    int ended = led ? after(passage, head.from() - 1) : 0;
    int end = Math.max(begun, ended);
    Match whole = english ? passage.endingAt(Kind.PLACE, head.to()) : null;
    boolean place = whole != null && whole.from() < head.from();
    boolean ends = begun > head.to() || ended == head.to() || place;
    return english && ends && !passage.capital(place ? head.to() : end);
  }

  private static int after(Passage passage, int i) {
    return Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.TOWN, i));
  }
}
