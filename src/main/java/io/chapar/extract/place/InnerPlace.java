package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import org.jspecify.annotations.Nullable;

/**
 * The place in the name of a body or site that says where it is: «دادگستری استان کرمانشاه»,
 * «فرودگاه کرمانشاه», «Qo‘qon shahar shifoxonasi». Where heads stand on both sides, "Bank of
 * England" is a name alone.
 */
final class InnerPlace {
  private InnerPlace() {}

  /** Null where none is, or where a table has the whole name. */
  static @Nullable Match of(FoundName name) {
    Passage passage = name.passage();
    boolean known = passage.after(Kind.ORGANISATION, name.from()) == name.to();
    return switch (passage.language().offices()) {
      case FIRST -> known ? null : within(name, passage.endingAt(Kind.PLACE, name.to()));
      case LAST -> known ? null : city(name);
      case BOTH -> null;
    };
  }

  private static @Nullable Match within(FoundName name, @Nullable Match place) {
    return place != null && place.from() > name.from() ? place : null;
  }

  /** Only with the word for what it is behind it. */
  private static @Nullable Match city(FoundName name) {
    Passage passage = name.passage();
    Match place = passage.at(Kind.PLACE, name.from());
    boolean cued = place != null && place.to() < name.to() && passage.is(Kind.CUE, place.to());
    return cued ? place : null;
  }
}
