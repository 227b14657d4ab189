package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * Words with capital letters that tables have for something else, and a family is called by: where
 * they stand in a name, they are a surname.
 */
final class FamilyName {
  private FamilyName() {}

  /** Behind a given name. */
  static boolean is(Passage passage, int i) {
    return isFree(passage, i) || isCraft(passage, i);
  }

  /** «Bakan Sarıgöl»: a surname that is a town only beside words that say so. */
  static boolean isTown(Passage passage, int i) {
    Match town = passage.is(Kind.SURNAME, i) ? passage.at(Kind.PLACE, i) : null;
    return town != null
        && town.field(2).equals("cue")
        && passage.language().offices() == Language.Offices.LAST
        && !passage.language().isLocated(passage.token(i).suffix())
        && passage.after(Kind.ROLE, i) == i
        && !passage.anyOf(i, Kind.STOP, Kind.BODY, Kind.ORGANISATION, Kind.CUE)
        && !passage.is(Kind.CUE, i + 1);
  }

  /** «Ahmet Terzi»: where offices stand before names, what stands after a given name is none. */
  private static boolean isCraft(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.LAST
        && passage.after(Kind.ROLE, i) == i + 1
        && passage.token(i - 1).suffix().isEmpty()
        && passage.is(Kind.GIVEN, i - 1)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && !passage.capital(i + 1)
        && !passage.anyOf(i, Kind.BODY, Kind.FIELD, Kind.STOP, Kind.HONORIFIC);
  }

  /** «Selçuk Erdemir», «Ömer Çelik»: a free word that bodies have in their names too. */
  private static boolean isFree(Passage passage, int i) {
    boolean particle = passage.is(Kind.TAIL, i - 1) && !passage.capital(i - 1);
    boolean head = passage.is(Kind.BODY, i);
    return (head ? passage.is(Kind.SURNAME, i) : passage.is(Kind.ORGANISATION, i))
        && (passage.is(Kind.GIVEN, i - 1) || particle)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && !passage.anyOf(i, Kind.ROLE, Kind.FIELD, Kind.STOP);
  }
}
