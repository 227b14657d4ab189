package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * "Jordan Pickford", «Aydın Kaya»: a given name that is a town, a land or an office too, which
 * begins somebody's name before what can only be a surname.
 */
public final class GivenNamesake {
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
    return begins(passage, i) || isOffice(passage, i);
  }

  /** Of a town or land. */
  public static boolean begins(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i)
        && passage.language().capitals()
        && isTown(passage, i)
        && passage.token(i).suffix().isEmpty()
        && (isSurname(passage, i + 1) || isHeld(passage, i));
  }

  /** «Vali Aydın Baruş»: beside an office, whatever can be a name. */
  private static boolean isHeld(Passage passage, int i) {
    return isLast(passage)
        && passage.endingAt(Kind.ROLE, i) != null
        && passage.token(i - 1).suffix().isEmpty()
        && isName(passage, i + 1)
        && !passage.anyOf(i + 1, OTHERS);
  }

  /** «Sahibə Qafarova»: an office with an ending looks so; «жазушы Әкім Таразиев» after another. */
  public static boolean isOffice(Passage passage, int i) {
    Match head = passage.at(Kind.ROLE, i);
    boolean titled = head != null && passage.endingAt(Kind.ROLE, i) != null && isLast(passage);
    return head != null
        && (head.inflected() || titled)
        && passage.is(Kind.GIVEN, i)
        && passage.language().capitals()
        && passage.token(i).suffix().isEmpty()
        && isSurname(passage, i + 1);
  }

  /** «یلدای دانایی»: with the vowel that joins a noun to what follows, it is hardly a name. */
  static boolean isJoinedOn(Passage passage, int i) {
    Match given = passage.at(Kind.GIVEN, i);
    return given != null && given.inflected() && !passage.language().proclitics();
  }

  private static boolean isLast(Passage passage) {
    return passage.language().offices() == Language.Offices.LAST;
  }

  private static boolean isTown(Passage passage, int i) {
    int town = Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.ORGANISATION, i));
    return town == i + 1 && passage.token(i).shape() == Token.Shape.CAPITAL;
  }

  private static boolean isSurname(Passage passage, int i) {
    boolean known = passage.is(Kind.SURNAME, i) || SurnameForm.strongTail(passage, i);
    return isName(passage, i) && known && !passage.anyOf(i, Kind.ROLE, Kind.FIELD, Kind.CUE);
  }

  private static boolean isName(Passage passage, int i) {
    return passage.free(i) && passage.token(i).shape() == Token.Shape.CAPITAL;
  }
}
