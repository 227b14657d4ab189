package io.chapar.extract.place;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import org.jspecify.annotations.Nullable;

/**
 * The place in the name of a body or site that says where it is: «دادگستری استان کرمانشاه»,
 * «فرودگاه کرمانشاه», «Qo‘qon shahar shifoxonasi». Where heads stand on both sides, "Bank of
 * England" is a name alone.
 */
final class InnerPlace {
  /** What the table says of a place that is another word too. */
  private static final String CUED = "cue";

  private InnerPlace() {}

  /** Null where none is, or where a table has the whole name. */
  static @Nullable Match of(FoundName name) {
    TokenisedBlock passage = name.passage();
    boolean known =
        passage.after(LexicalCategory.ORGANISATION, name.from()) == name.to()
            || passage.is(LexicalCategory.AGENCY, name.from())
            || passage.endingAt(LexicalCategory.AGENCY, name.to()) != null;
    return switch (passage.language().offices()) {
      case FIRST -> known ? null : within(name, passage.endingAt(LexicalCategory.PLACE, name.to()));
      case LAST -> known ? null : city(name);
      case BOTH -> null;
    };
  }

  /** One that is another word too only behind the word for what it is: «استان مرکزی». */
  private static @Nullable Match within(FoundName name, @Nullable Match place) {
    if (place == null || place.from() <= name.from()) {
      return null;
    }
    boolean open = place.field(2).equals(CUED);
    return open && name.passage().endingAt(LexicalCategory.CUE, place.from()) == null
        ? null
        : place;
  }

  /** Only with the word for what it is behind it. */
  private static @Nullable Match city(FoundName name) {
    TokenisedBlock passage = name.passage();
    Match place = passage.at(LexicalCategory.PLACE, name.from());
    boolean cued =
        place != null && place.to() < name.to() && passage.is(LexicalCategory.CUE, place.to());
    return cued ? place : null;
  }
}
