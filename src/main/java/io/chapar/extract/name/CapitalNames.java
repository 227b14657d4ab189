package io.chapar.extract.name;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;

/** Names in scripts with capital letters: words with capitals, joined by particles and initials. */
final class CapitalNames implements Names {
  private static final int MOST = 4;

  /** With all particles: «Abd al-Aziz bin Abd al-Rahman bin Faisal bin Turki …». */
  private static final int LONGEST = 24;

  /** Letters of the Arabic article, as it is written on to names. */
  private static final int ARTICLE = 2;

  private static final Kind[] NOT_IN_NAMES = {
    Kind.STOP,
    Kind.ROLE,
    Kind.BODY,
    Kind.PLACE,
    Kind.AGENCY,
    Kind.ORGANISATION,
    Kind.MONTH,
    Kind.WEEKDAY,
    Kind.DEMONYM,
    Kind.UNIT,
    Kind.FIELD,
    Kind.PRONOUN,
    Kind.HONORIFIC,
    Kind.PREPOSITION,
    Kind.DATELINE,
    Kind.CUE
  };

  @Override
  public int end(Passage passage, int from, boolean trusted) {
    int i = from;
    boolean goesOn = true;
    while (goesOn
        && (i - from < MOST || i - from < LONGEST && atParticle(passage, i))
        && !isAnother(passage, from, i)
        && (part(passage, i, i > from) || trusted && isSurname(passage, from, i))) {
      goesOn = passage.token(i).suffix().isEmpty();
      i = goesOn ? afterInitial(passage, i) : i + 1;
    }
    return accepts(passage, from, i, trusted) ? i : from;
  }

  /** «Faisal bin Turki bin Abdullah bin Saud»: each particle brings one name more. */
  private static boolean atParticle(Passage passage, int i) {
    return passage.is(Kind.TAIL, i - 1) || passage.is(Kind.TAIL, i);
  }

  /** «Müğənni Aygün Kazımova Heydər Əliyev Sarayında», «помощник Путина Юрий Ушаков». */
  private static boolean isAnother(Passage passage, int from, int i) {
    return i == from + 1 && NameOwner.is(passage, from)
        || i > from + 1
            && !passage.is(Kind.GIVEN, i - 1)
            && !passage.mark(i - 1, ".")
            && isNext(passage, from, i);
  }

  /** «Marko Rubio Baxtiyor Saidov», «Руслан Имашев Қордайда»: after a given name and a surname. */
  private static boolean isNext(Passage passage, int from, int i) {
    boolean surname = passage.is(Kind.GIVEN, from) && SurnameForm.strongTail(passage, i - 1);
    boolean goesOn = passage.fits(Form.SURNAME, i) || passage.anyOf(i, Kind.SURNAME, Kind.TAIL);
    boolean plain = passage.language().offices() != Language.Offices.BOTH;
    boolean ends = surname && (!goesOn || passage.is(Kind.GIVEN, i));
    return plain && (ends || NameOwner.beginsName(passage, i));
  }

  /**
   * «Gürsel Aksel Stadı» is a place that has a person's name, «Berlin'li avukat» somebody's town.
   */
  private static boolean accepts(Passage passage, int from, int end, boolean trusted) {
    if (end == from || passage.is(Kind.TAIL, from)) {
      return false;
    }
    int parts = end - from;
    boolean given = passage.is(Kind.GIVEN, from);
    int site = passage.capital(end) && passage.is(Kind.FIELD, end) ? end + 1 : end;
    boolean place = isPlace(passage, end) || isPlace(passage, site);
    boolean named = given || parts == 2 && beforeSurname(passage, from);
    boolean body = passage.anyOf(end, Kind.BODY) || passage.is(Kind.BODY, from);
    boolean adjective = passage.fits(Form.ADJECTIVE, from) && (body || passage.mark(end, "("));
    boolean single = surnameLike(passage, from) && !adjective;
    boolean townsman = !passage.token(end - 1).suffix().isEmpty() && passage.is(Kind.ROLE, end);
    return trusted ? parts > 1 || single && !townsman : parts > 1 && named && !place;
  }

  private static boolean isPlace(Passage passage, int i) {
    return passage.is(Kind.CUE, i) && passage.capital(i);
  }

  /** «взяла Айпери Токтосунова»: a word that no table knows, before what can only be a surname. */
  private static boolean beforeSurname(Passage passage, int i) {
    return i > passage.sentences().of(i).from()
        && i > Dateline.end(passage)
        && !passage.mark(i - 1, "«“\"")
        && surnameLike(passage, i)
        && !passage.fits(Form.SURNAME, i)
        && SurnameForm.strongTail(passage, i + 1);
  }

  private static boolean surnameLike(Passage passage, int i) {
    return !passage.is(Kind.COMMON, i)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.token(i).folded().length() > 2
        && !Character.isUpperCase(passage.words(i, i + 1).charAt(1));
  }

  /**
   * «Ekonomist Levent Cihanbeyli»: after a given name beside an office a town's name is no place.
   */
  private static boolean isSurname(Passage passage, int from, int i) {
    return i == from + 1
        && passage.is(Kind.GIVEN, from)
        && !passage.is(Kind.PLACE, from)
        && passage.is(Kind.PLACE, i)
        && passage.free(i)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && !passage.is(Kind.CUE, i + 1);
  }

  private static boolean part(Passage passage, int i, boolean inside) {
    boolean free = passage.word(i) && passage.free(i);
    if (!free) {
      return false;
    }
    if (inside && passage.is(Kind.TAIL, i)) {
      int next = passage.after(Kind.TAIL, i + 1);
      return passage.capital(i) || passage.capital(next) || passage.token(i).folded().length() > 3;
    }
    return nameWord(passage, i, inside) || inside && hasArticle(passage, i);
  }

  private static boolean hasArticle(Passage passage, int i) {
    String word = passage.words(i, i + 1);
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isUpperCase(word.charAt(hyphen + 1))
        && hyphen == ARTICLE
        && !passage.capital(i);
  }

  private static boolean nameWord(Passage passage, int i, boolean inside) {
    boolean name = passage.is(Kind.GIVEN, i) || passage.is(Kind.SURNAME, i);
    boolean family = inside && isFamily(passage, i);
    boolean other =
        !family
            && passage.anyOf(i, NOT_IN_NAMES)
            && !(name && inside && !passage.anyOf(i, Kind.ROLE, Kind.BODY));
    boolean namesake = !inside && GivenNamesake.is(passage, i);
    boolean digits = passage.token(i).folded().chars().anyMatch(Character::isDigit);
    boolean letter = passage.token(i).folded().length() == 1 && !isInitial(passage, i);
    return passage.capital(i)
        && !digits
        && !(inside && letter)
        && !Brand.isBeforeName(passage, i)
        && (!other || name && (family || !strong(passage, i)) || namesake)
        && !acronym(passage, i);
  }

  /** With a full stop, or without one where the name goes on: "Samuel L Jackson". */
  private static boolean isInitial(Passage passage, int i) {
    return NameWords.initial(passage, i)
        || passage.capital(i + 1) && !passage.anyOf(i + 1, NOT_IN_NAMES);
  }

  private static boolean strong(Passage passage, int i) {
    return passage.anyOf(
        i,
        Kind.ROLE,
        Kind.BODY,
        Kind.STOP,
        Kind.PLACE,
        Kind.ORGANISATION,
        Kind.AGENCY,
        Kind.PRONOUN,
        Kind.DEMONYM,
        Kind.HONORIFIC,
        Kind.WEEKDAY);
  }

  /** Also «РСПП Константин Доронин», where names are not written in capital letters. */
  private static boolean acronym(Passage passage, int i) {
    boolean before =
        Acronyms.unknown(passage, i)
            && passage.word(i + 1)
            && passage.token(i + 1).shape() == Token.Shape.CAPITAL;
    return passage.token(i).shape() == Token.Shape.UPPER
        && !passage.is(Kind.SURNAME, i)
        && (before || passage.token(i).folded().length() < 4);
  }

  private static int afterInitial(Passage passage, int i) {
    boolean initial = passage.token(i).folded().length() == 1;
    return initial && passage.mark(i + 1, ".") ? i + 2 : i + 1;
  }

  /** Words that tables have for something else, and a family is called by, behind a given name. */
  private static boolean isFamily(Passage passage, int i) {
    return isFreeWord(passage, i) || isCraft(passage, i);
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
  private static boolean isFreeWord(Passage passage, int i) {
    boolean particle = passage.is(Kind.TAIL, i - 1) && !passage.capital(i - 1);
    boolean head = passage.is(Kind.BODY, i);
    return (head ? passage.is(Kind.SURNAME, i) : passage.is(Kind.ORGANISATION, i))
        && (passage.is(Kind.GIVEN, i - 1) || particle)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && !passage.anyOf(i, Kind.ROLE, Kind.FIELD, Kind.STOP);
  }
}
