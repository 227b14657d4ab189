package io.chapar.extract.place;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Locale;

/** «Томского», «в Томском университете», but not «под Томском»: an adjective of a place. */
final class OtherThanPlace {
  /** What the table says of prepositions after which a noun has other endings than adjectives. */
  private static final String PREPOSITIONAL = "prepositional";

  /** What it says of endings of adjectives that nouns have in another case. */
  private static final String NOUN = "noun";

  private OtherThanPlace() {}

  static boolean is(Passage passage, Match place) {
    Affixes.Affix ending = passage.affix(Form.ADJECTIVE, place.from());
    String name = place.entry().name().toLowerCase(Locale.ROOT);
    return ending != null
        && place.inflected()
        && place.to() == place.from() + 1
        && passage.language().affix(Form.ADJECTIVE, name) == null
        && (!ending.field(0).equals(NOUN) || isPrepositional(passage, place));
  }

  private static boolean isPrepositional(Passage passage, Match place) {
    Match before = passage.endingAt(Kind.PREPOSITION, place.from());
    return before != null && before.field(0).equals(PREPOSITIONAL) && passage.word(place.to());
  }
}
