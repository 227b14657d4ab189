package io.chapar.extract;

/**
 * «Помощник Путина Юрий Ушаков», «сын Джо Байдена Хантер Байден»: where offices stand first, the
 * one whose they are stands between them and the name.
 */
final class NameOwner {
  private NameOwner() {}

  /** True of a surname that only the office before it needs: a given name begins another name. */
  static boolean is(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.FIRST
        && passage.capital(i)
        && !passage.is(Kind.GIVEN, i)
        && beginsName(passage, i + 1)
        && isDeclined(passage, i);
  }

  /**
   * Also of «Адвокат Дмитрия Петренко», where the office is in the nominative and the name is not.
   *
   * @param to the token after a name that stands after the office
   */
  static boolean is(Office office, int from, int to) {
    Passage passage = office.passage();
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    Match given = passage.at(Kind.GIVEN, from);
    boolean declined = first && passage.language().capitals() && given != null && given.inflected();
    boolean another = passage.is(Kind.GIVEN, to) && passage.capital(to);
    Match last = passage.endingAt(Kind.ROLE, office.to());
    boolean alone = last == null || last.from() == office.from();
    if (isKin(office, from)) {
      return to > from;
    }
    boolean owner = declined && to > from + 1 && (another || alone && !office.isOblique());
    return office.to() == from && (owner || to == from + 1 && is(passage, from));
  }

  /** «همتای عراقی فرهی، فؤاد حسین»: by whom somebody holds the office. */
  private static boolean isKin(Office office, int from) {
    Passage passage = office.passage();
    return !passage.language().capitals()
        && office.isOfKin()
        && new Honorifics(passage).after(office.to()) == from;
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
