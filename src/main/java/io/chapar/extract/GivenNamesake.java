package io.chapar.extract;

/**
 * "Jordan Pickford", «Aydın Kaya»: a given name that is a town, a land or an office too, which
 * begins somebody's name before what can only be a surname.
 */
final class GivenNamesake {
  private static final Kind[] OTHERS = {
    Kind.STOP,
    Kind.COMMON,
    Kind.ROLE,
    Kind.BODY,
    Kind.FIELD,
    Kind.VERB,
    Kind.CUE,
    Kind.PLACE,
    Kind.AGENCY,
    Kind.MONTH,
    Kind.WEEKDAY,
    Kind.DEMONYM,
    Kind.UNIT,
    Kind.PRONOUN,
    Kind.HONORIFIC,
    Kind.PREPOSITION,
    Kind.GAME,
    Kind.MARKET,
    Kind.TRADED,
    Kind.NUMERAL,
    Kind.ORDINAL,
    Kind.SITE
  };

  private GivenNamesake() {}

  static boolean is(Passage passage, int i) {
    return begins(passage, i) || isTitled(passage, i) || isOffice(passage, i);
  }

  /** Of a town or land. */
  static boolean begins(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i)
        && passage.language().capitals()
        && isTown(passage, i)
        && passage.token(i).suffix().isEmpty()
        && (isSurname(passage, i + 1)
            || isRare(passage, i + 1) && !PlacedTown.isLed(passage, i)
            || isHeld(passage, i));
  }

  /** «Vali Aydın Baruş»: beside an office, whatever can be a name. */
  private static boolean isHeld(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.LAST
        && passage.endingAt(Kind.ROLE, i) != null
        && passage.token(i - 1).suffix().isEmpty()
        && isName(passage, i + 1)
        && !passage.anyOf(i + 1, OTHERS);
  }

  /** "Mr. Washington": after a title that nothing but somebody has. */
  private static boolean isTitled(Passage passage, int i) {
    int title = passage.mark(i - 1, ".") ? i - 1 : i;
    boolean city = passage.is(Kind.PLACE, i) && !isCountry(passage, i);
    return passage.language().offices() == Language.Offices.BOTH
        && passage.endingAt(Kind.HONORIFIC, title) != null
        && isTown(passage, i)
        && (city || passage.anyOf(i, Kind.GIVEN, Kind.SURNAME))
        && !passage.capital(i + 1);
  }

  /** «Sahibə Qafarova»: an office with an ending looks so. */
  static boolean isOffice(Passage passage, int i) {
    Match head = passage.at(Kind.ROLE, i);
    return head != null
        && head.inflected()
        && passage.is(Kind.GIVEN, i)
        && passage.language().capitals()
        && passage.token(i).suffix().isEmpty()
        && isSurname(passage, i + 1);
  }

  private static boolean isCountry(Passage passage, int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null && place.field(1).equals("country");
  }

  private static boolean isTown(Passage passage, int i) {
    int town = Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.ORGANISATION, i));
    return town == i + 1 && passage.token(i).shape() == Token.Shape.CAPITAL;
  }

  private static boolean isSurname(Passage passage, int i) {
    boolean known = passage.is(Kind.SURNAME, i) || NameWords.strongTail(passage, i);
    return isName(passage, i) && known && !passage.anyOf(i, Kind.ROLE, Kind.FIELD, Kind.CUE);
  }

  /** No "Cleveland Rams", nor a headline's "Sydney Siege Inquiry". */
  private static boolean isRare(Passage passage, int i) {
    return isName(passage, i)
        && passage.language().background().isRare(passage, i)
        && !passage.anyOf(i, OTHERS)
        && !passage.fits(Form.NOTNAME, i)
        && !passage.capital(i + 1);
  }

  private static boolean isName(Passage passage, int i) {
    return passage.free(i) && passage.token(i).shape() == Token.Shape.CAPITAL;
  }
}
