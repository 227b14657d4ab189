package io.chapar.extract.organisation;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.SurnameForm;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** A person's name where a body's could stand: before a head, or with it. */
final class PersonBeforeHead {
  private PersonBeforeHead() {}

  static boolean is(Passage passage, int from, Match head) {
    return passage.is(Kind.GIVEN, from)
        && (isOwner(passage, from, head) || isSurname(passage, from, head));
  }

  /** «Vüsal Əhmədov Türkiyə Silahlı Qüvvələri», «D.Axmetov Aktau limanı»: who acts, and a body. */
  static int after(Passage passage, int from, Match head) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    boolean initial =
        passage.mark(from - 1, ".")
            && passage.glued(from - 1, from)
            && passage.fits(Form.SURNAME, from);
    boolean given =
        passage.is(Kind.GIVEN, from)
            && passage.fits(Form.SURNAME, from + 1)
            && passage.token(from + 1).suffix().isEmpty();
    int next = initial ? from + 1 : from + 2;
    boolean capital = passage.capital(next) && passage.is(Kind.FIELD, next);
    boolean field = capital && SurnameForm.strongTail(passage, next - 1);
    boolean begins = field || passage.anyOf(next, Kind.PLACE, Kind.ORGANISATION, Kind.AGENCY);
    return last && (initial || given) && next < head.from() && begins ? next : from;
  }

  /** «Roman Vəliyev komandasından razıdır»: in small letters it is whose it is, no name. */
  private static boolean isOwner(Passage passage, int from, Match head) {
    return passage.language().offices() == Language.Offices.LAST
        && !passage.capital(head.from())
        && !passage.anyOf(from, Kind.PLACE, Kind.FIELD)
        && passage.capital(head.from() - 1)
        && head.from() - from == 2;
  }

  /** «Ömer Çelik»: a surname that heads the names of companies too. */
  private static boolean isSurname(Passage passage, int from, Match head) {
    int given = head.from() - from;
    return head.to() == head.from() + 1
        && passage.is(Kind.SURNAME, head.from())
        && (given == 1 || given == 2 && passage.is(Kind.GIVEN, from + 1));
  }
}
