package io.chapar.extract.place;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Locale;

/** Words that a table has as a place's name, where they are part of another or an adjective. */
final class OtherThanPlace {
  /** What the table says of prepositions after which a noun has other endings than adjectives. */
  private static final String PREPOSITIONAL = "prepositional";

  /** What it says of endings of adjectives that nouns have in another case. */
  private static final String NOUN = "noun";

  private OtherThanPlace() {}

  static boolean is(Passage passage, int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null
        && (isSurnameOfSite(passage, place)
            || isSurname(passage, place)
            || isOfLand(passage, place)
            || isAdjective(passage, place));
  }

  /** «Mustafa Denizli Stadı»: a surname, in the name of a site. */
  private static boolean isSurnameOfSite(Passage passage, Match place) {
    int given = place.from() - 1;
    return passage.language().capitals()
        && passage.capital(given)
        && passage.is(Kind.GIVEN, given)
        && passage.token(given).suffix().isEmpty()
        && passage.capital(place.to())
        && passage.is(Kind.CUE, place.to());
  }

  /** «تاجر ترکیه‌ای»: an adjective that is the land's name with an ending. */
  private static boolean isOfLand(Passage passage, Match place) {
    return place.inflected()
        && !passage.language().capitals()
        && passage.after(Kind.DEMONYM, place.from()) == place.to();
  }

  /** «Борисов и Ефремов отказались», but «в Борисове», «город Борисов». */
  private static boolean isSurname(Passage passage, Match place) {
    int i = place.from();
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    return first
        && passage.language().capitals()
        && passage.after(Kind.SURNAME, i) == place.to()
        && passage.endingAt(Kind.CUE, i) == null
        && !(place.inflected() && isIn(passage, i));
  }

  private static boolean isIn(Passage passage, int i) {
    Match before = passage.endingAt(Kind.PREPOSITION, i);
    return before != null && before.field(0).equals(PREPOSITIONAL);
  }

  /** «Томского», «в Томском университете», but not «под Томском» or «Грозного». */
  private static boolean isAdjective(Passage passage, Match place) {
    Affixes.Affix ending = passage.affix(Form.ADJECTIVE, place.from());
    boolean word = place.inflected() && place.to() == place.from() + 1;
    boolean noun = passage.language().affix(Form.ADJECTIVE, name(place)) != null;
    return ending != null
        && word
        && !noun
        && (!ending.field(0).equals(NOUN) || isPrepositional(passage, place));
  }

  private static String name(Match place) {
    return place.entry().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isPrepositional(Passage passage, Match place) {
    return isIn(passage, place.from()) && passage.word(place.to());
  }
}
