package io.chapar.extract.name;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** What single words of scripts without capital letters may be in a person's name. */
public final class NameWords {
  /** Of what is no surname wherever it stands. */
  private static final Kind[] NO_SURNAMES = {
    Kind.STOP,
    Kind.VERB,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.ALSO,
    Kind.ROLE,
    Kind.BODY,
    Kind.PLACE,
    Kind.WEEKDAY,
    Kind.NUMERAL,
    Kind.PRONOUN
  };

  private static final Kind[] NOT_IN_NAMES = {
    Kind.STOP,
    Kind.COMMON,
    Kind.FIELD,
    Kind.ROLE,
    Kind.BODY,
    Kind.VERB,
    Kind.UNIT,
    Kind.NUMERAL,
    Kind.PLACE,
    Kind.DEMONYM,
    Kind.HONORIFIC,
    Kind.PRONOUN,
    Kind.AGENCY,
    Kind.ORGANISATION,
    Kind.WEEKDAY,
    Kind.DATELINE,
    Kind.THAT,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.CUE,
    Kind.ALIAS,
    Kind.ORDINAL
  };

  private static final int LONG = 8;

  private NameWords() {}

  /** False for a free word that a name may go on with. */
  public static boolean boundary(Passage passage, int i) {
    return !passage.word(i) || passage.anyOf(i, NOT_IN_NAMES);
  }

  /** A free word that may be part of a name, as far as the tables know. */
  public static boolean unknown(Passage passage, int i) {
    return passage.word(i)
        && passage.free(i)
        && !passage.anyOf(i, NOT_IN_NAMES)
        && !isSiteAfter(passage, i)
        && (passage.anyOf(i, Kind.GIVEN, Kind.SURNAME, Kind.TAIL)
            || passage.token(i).folded().length() > 1 && !passage.fits(Form.NOTNAME, i));
  }

  /** «راشد منہاس روڈ»: what is called after the one whose name stands before it. */
  public static boolean isSiteAfter(Passage passage, int i) {
    Match site = passage.is(Kind.SITE, i) ? passage.at(Kind.SITE, i) : null;
    return site != null && site.field(0).equals("after");
  }

  /** One that hardly any article uses. */
  public static boolean rare(Passage passage, int i) {
    return unknown(passage, i)
        && passage.token(i).folded().length() > 2
        && passage.frequency().isRareOrUnlisted(i);
  }

  /** محمدرضوان: a given name that others are built with, and more. */
  public static boolean compound(Passage passage, int i) {
    return !passage.anyOf(i, NOT_IN_NAMES)
        && !passage.is(Kind.SURNAME, i)
        && passage.fits(Form.GIVEN, i);
  }

  /** «غسان سلامة على منصة»: written so before a noun, «على» is no «علي». */
  static boolean isPreposition(Passage passage, int i) {
    return passage.is(Kind.PREPOSITION, i)
        && passage.words(i, i + 1).endsWith("ى")
        && passage.word(i + 1)
        && !passage.anyOf(i + 1, Kind.VERB, Kind.THAT, Kind.GIVEN, Kind.SURNAME, Kind.ROLE);
  }

  /** «الهام ن. قلی‌زاده»: a letter and its full stop. */
  public static boolean initial(Passage passage, int i) {
    return passage.word(i)
        && passage.token(i).folded().length() == 1
        && passage.mark(i + 1, ".")
        && passage.glued(i, i + 1);
  }

  static boolean surname(Passage passage, int i) {
    return passage.free(i)
        && !isPreposition(passage, i)
        && (passage.is(Kind.SURNAME, i) && !passage.anyOf(i, Kind.VERB, Kind.ALIAS)
            || unknown(passage, i));
  }

  /** Of the words that news uses often, only those that are known for surnames are any. */
  public static boolean plausible(Passage passage, int i) {
    return passage.is(Kind.SURNAME, i)
        || passage.is(Kind.TAIL, i)
        || passage.is(Kind.TAIL, i + 1)
        || !passage.frequency().isCommon(i);
  }

  /** «محمد شياع السوداني»: what a family is called after a land, where the name ends with it. */
  static boolean ofPeople(Passage passage, int i) {
    return passage.free(i)
        && passage.language().isDefinite(passage.token(i).folded())
        && passage.anyOf(i, Kind.FIELD, Kind.DEMONYM)
        && SurnameForm.isNisba(passage, i)
        && boundary(passage, i + 1)
        && !passage.anyOf(i + 1, Kind.FIELD, Kind.DEMONYM);
  }

  /** After a father's name, or the name of a land's people: the surname. */
  static boolean last(Passage passage, int i) {
    return SurnameForm.patronymic(passage, i - 1) && unknown(passage, i)
        || ofPeople(passage, i)
        || SurnameForm.isFamily(passage, i);
  }

  /** «المحللة تريزا كوستوفا»: after a definite office an adjective would be definite as well. */
  static boolean besideDefinite(Passage passage, int from, int to) {
    Language language = passage.language();
    boolean beside =
        language.proclitics()
            && to - from > 1
            && passage.word(from - 1)
            && language.isDefinite(passage.token(from - 1).folded())
            && !language.isDefinite(passage.token(from).folded());
    boolean named = false;
    for (int i = from; beside && i < to; i++) {
      beside = rare(passage, i);
      named |= !isAdverb(passage, i);
    }
    return beside && named;
  }

  /** «مازحا متحمسا»: how somebody speaks ends so, and few names do. */
  public static boolean isAdverb(Passage passage, int i) {
    return passage.language().proclitics() && passage.token(i).folded().endsWith("ا");
  }

  /** «ڈیرہ اسماعیل خان»: a place of several words, some of which are names. */
  public static boolean beginsTown(Passage passage, int i) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean plain = english || !passage.language().capitals();
    boolean town = plain && passage.after(Kind.PLACE, i) > i + 1;
    boolean several = english && passage.after(Kind.PLACE, i) > i + 2;
    return town && (several || !passage.anyOf(i, Kind.GIVEN, Kind.SURNAME, Kind.HONORIFIC));
  }

  public static boolean endsLikeSurname(Passage passage, int i) {
    boolean looksSo = passage.fits(Form.SURNAME, i) && passage.token(i).folded().length() > 3;
    return passage.is(Kind.SURNAME, i) || looksSo;
  }

  /** «تیکدری‌نژاد»: a long word that hardly anything but a surname is built like. */
  static boolean alone(Passage passage, int i) {
    return SurnameForm.strongTail(passage, i)
        && passage.token(i).folded().length() >= LONG
        && rare(passage, i)
        && !unknown(passage, i - 1)
        && !unknown(passage, i + 1);
  }

  /** Whether it may be a surname, by what other words are; the tables of names are not asked. */
  public static boolean maySurname(Passage passage, int i) {
    return passage.word(i) && passage.free(i) && !passage.anyOf(i, NO_SURNAMES);
  }

  /**
   * «دهقان دهنوی», «طحان نظیف», «سجاد گل خلیل نے»: a second word, built like a surname or right
   * before the office or the word that marks who acts.
   */
  static boolean second(Passage passage, int i) {
    boolean built =
        surname(passage, i)
            && plausible(passage, i)
            && endsLikeSurname(passage, i)
            && boundary(passage, i + 1);
    int next = passage.mark(i + 1, "،") ? i + 2 : i + 1;
    boolean acts = passage.is(Kind.ACTOR, i + 1);
    boolean held = acts || passage.is(Kind.ROLE, next) && !passage.is(Kind.AS, i);
    return built || rare(passage, i) && held;
  }
}
