package io.chapar.extract.organisation;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** Whether words with capital letters and their head name one body, and not any of its kind. */
record ProperBody(Passage passage) {
  private static final String OPENING = "\"“«";

  /** A head in small letters right after a country's name, or a plural, is a body among others. */
  boolean is(Match head, int from) {
    if (PersonBeforeHead.is(passage, from, head)) {
      return false;
    }
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean small = both && !passage.capital(head.from());
    return small ? isNamedBefore(head, from) : isWritten(head) || isOne(head, from, both);
  }

  private boolean isWritten(Match head) {
    return passage.capital(head.from()) || passage.capital(head.to() - 1);
  }

  private boolean isNamedBefore(Match head, int from) {
    return passage.capital(head.from() - 1) && !begins(head, from, true) && !lone(from, head);
  }

  private boolean isOne(Match head, int from, boolean both) {
    boolean kind = !both && (isCity(from) || head.from() > passage.after(Kind.PLACE, from));
    return !begins(head, from, both)
        && (kind || !passage.is(Kind.PLACE, from))
        && !passage.anyOf(from, Kind.STOP)
        && (kind && head.from() > from + 1 || !passage.is(Kind.DEMONYM, from));
  }

  /** One word before the head, which may have its capital from the sentence. */
  private boolean begins(Match head, int from, boolean both) {
    return head.from() == from + 1
        && (both || opens(from) && !passage.fits(Form.PLURAL, from) && !isCity(from))
        && !passage.is(Kind.FIELD, from);
  }

  private boolean opens(int from) {
    return from == passage.sentences().of(from).from() || passage.mark(from - 1, OPENING);
  }

  private boolean isCity(int from) {
    Match place = passage.at(Kind.PLACE, from);
    return place != null && place.field(1).equals("city");
  }

  /** "Health insurance", "Danish company". */
  private boolean lone(int from, Match head) {
    return from + 1 == head.from() && passage.anyOf(from, Kind.FIELD, Kind.PLACE, Kind.DEMONYM);
  }
}
