package io.chapar.extract.name;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «Помощник Путина Юрий Ушаков», «сын Джо Байдена Хантер Байден»: where offices stand first, the
 * one whose they are stands between them and the name.
 */
public final class NameOwner {
  private NameOwner() {}

  /** True of a surname that only the office before it needs: a given name begins another name. */
  public static boolean is(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.FIRST
        && passage.capital(i)
        && !passage.is(Kind.GIVEN, i)
        && beginsName(passage, i + 1)
        && isDeclined(passage, i);
  }

  /** A given name that no father's name follows, but a surname. */
  static boolean beginsName(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i)
        && passage.capital(i + 1)
        && !SurnameForm.patronymic(passage, i + 1)
        && !passage.is(Kind.TAIL, i + 1);
  }

  /** Not of «певица Лучана Мария Сантос», whose first name no table may have. */
  private static boolean isDeclined(Passage passage, int i) {
    Match surname = passage.at(Kind.SURNAME, i);
    Affixes.Affix ending = passage.affix(Form.SURNAMECASE, i);
    boolean sure = ending != null && ending.field(2).isEmpty();
    boolean latin = LatinName.isLatin(passage.token(i).folded());
    boolean mans = ending != null && !Nominative.isWomans(passage, i + 1);
    return latin
        || sure
        || mans
        || SurnameForm.strongTail(passage, i)
        || surname != null && surname.inflected();
  }
}
