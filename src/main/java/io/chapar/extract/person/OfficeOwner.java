package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Honorifics;
import io.chapar.extract.name.NameOwner;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «Помощник Путина Юрий Ушаков», «همتای عراقی فرهی، فؤاد حسین»: a name after an office which is
 * that of the one whose the office is, and not of its holder.
 */
final class OfficeOwner {
  private OfficeOwner() {}

  /**
   * Also in «Адвокат Дмитрия Петренко», where the office is in the nominative and the name is not.
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
    return office.to() == from && (owner || to == from + 1 && NameOwner.is(passage, from));
  }

  /** «همتای عراقی فرهی، فؤاد حسین»: by whom somebody holds the office. */
  private static boolean isKin(Office office, int from) {
    Passage passage = office.passage();
    return !passage.language().capitals()
        && office.isOfKin()
        && new Honorifics(passage).after(office.to()) == from;
  }
}
