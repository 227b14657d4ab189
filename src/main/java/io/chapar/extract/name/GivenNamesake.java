package io.chapar.extract.name;

import io.chapar.article.CpuBudget;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Locative;
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

  private static final String QUOTE_ENDS = ",\"”»";

  private GivenNamesake() {}

  static boolean is(Passage passage, int i) {
    return begins(passage, i) || isTitled(passage, i) || isOffice(passage, i);
  }

  /** Of a town or land. */
  public static boolean begins(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i)
        && passage.language().capitals()
        && isTown(passage, i)
        && passage.token(i).suffix().isEmpty()
        && (isSurname(passage, i + 1)
            || isRare(passage, i + 1) && isSomebody(passage, i)
            || isHeld(passage, i));
  }

  /** «Vali Aydın Baruş»: beside an office, whatever can be a name. */
  private static boolean isHeld(Passage passage, int i) {
    return isLast(passage)
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

  private static boolean isCountry(Passage passage, int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null && place.field(1).equals("country");
  }

  private static boolean isTown(Passage passage, int i) {
    int town = Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.ORGANISATION, i));
    return town == i + 1 && passage.token(i).shape() == Token.Shape.CAPITAL;
  }

  private static boolean isSurname(Passage passage, int i) {
    boolean known = passage.is(Kind.SURNAME, i) || SurnameForm.strongTail(passage, i);
    return isName(passage, i) && known && !passage.anyOf(i, Kind.ROLE, Kind.FIELD, Kind.CUE);
  }

  /** No "Cleveland Rams", nor a headline's "Sydney Siege Inquiry". */
  private static boolean isRare(Passage passage, int i) {
    return isName(passage, i)
        && passage.frequency().isRare(i)
        && !passage.anyOf(i, OTHERS)
        && (passage.is(Kind.GIVEN, i) || !passage.is(Kind.ORGANISATION, i))
        && !passage.fits(Form.NOTNAME, i)
        && !passage.capital(i + 1);
  }

  /** A car's make and its model look so, and "the Geneva Convention"; a person does something. */
  private static boolean isSomebody(Passage passage, int i) {
    return !Locative.leads(passage, i)
        && (passage.is(Kind.GIVEN, i + 1) && !isDescribed(passage, i)
            || !passage.is(Kind.ORGANISATION, i) && isActive(passage, i));
  }

  private static boolean isActive(Passage passage, int i) {
    return isTitledOrHolds(passage, i)
        || passage.mark(i + 2, ",") && passage.number(i + 3) && passage.mark(i + 4, ",.")
        || !isDescribed(passage, i)
            && (passage.is(Kind.VERB, i + 2)
                || isVerbAfterQuote(passage, i)
                || isNamedAgain(passage, i + 1));
  }

  private static boolean isTitledOrHolds(Passage passage, int i) {
    int title = passage.mark(i - 1, ".") ? i - 1 : i;
    return passage.endingAt(Kind.ROLE, i) != null
        || passage.endingAt(Kind.HONORIFIC, title) != null;
  }

  /** "The Camden Lock", "old Camden Lock": after a word that says which or what kind. */
  private static boolean isDescribed(Passage passage, int i) {
    return passage.word(i - 1)
        && passage.sentences().of(i).from() < i
        && passage.endingAt(Kind.VERB, i) == null
        && (passage.is(Kind.DETERMINER, i - 1)
            || !passage.anyOf(i - 1, Kind.AND, Kind.PREPOSITION, Kind.STOP));
  }

  /** "… late," said Austin Kleber. */
  private static boolean isVerbAfterQuote(Passage passage, int i) {
    Match verb = passage.endingAt(Kind.VERB, i);
    return verb != null && passage.mark(verb.from() - 1, QUOTE_ENDS);
  }

  /** By the surname alone. */
  private static boolean isNamedAgain(Passage passage, int surname) {
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      if (passage.token(i).folded().equals(passage.token(surname).folded())
          && passage.token(i).shape() == Token.Shape.CAPITAL
          && !passage.capital(i - 1)
          && !passage.capital(i + 1)
          && !passage.is(Kind.DETERMINER, i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.free(i) && passage.token(i).shape() == Token.Shape.CAPITAL;
  }
}
