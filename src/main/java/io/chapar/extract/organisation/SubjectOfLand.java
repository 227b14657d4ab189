package io.chapar.extract.organisation;

import io.chapar.extract.body.SubjectSeries;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** "Statistics Canada", "Immigration and Citizenship Canada": what it deals in, and its land. */
record SubjectOfLand(Passage passage) {
  private static final Kind[] OTHERS = {
    Kind.GIVEN, Kind.SURNAME, Kind.ROLE, Kind.STOP, Kind.ORGANISATION, Kind.PLACE
  };

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    boolean may = isSubject(i) && !passage.capital(i - 1) && isInside(i);
    int land = may ? new SubjectSeries(passage).end(i + 1) : i;
    Match place = may ? passage.at(Kind.PLACE, land) : null;
    boolean whole = place != null && place.field(1).equals("country") && isLast(place.to());
    return whole && place != null ? place.to() : i;
  }

  private boolean isSubject(int i) {
    Match field = passage.at(Kind.FIELD, i);
    boolean known = field != null && field.to() == i + 1 && field.field(0).isEmpty();
    return passage.capital(i)
        && passage.language().offices() == Language.Offices.BOTH
        && passage.token(i).suffix().isEmpty()
        && (known || passage.fits(Form.SUBJECT, i))
        && !passage.anyOf(i, OTHERS);
  }

  /** A first word has its capital from the sentence, and one behind "and" is the second. */
  private boolean isInside(int i) {
    return i > passage.sentences().of(i).from() && !passage.is(Kind.AND, i - 1);
  }

  private boolean isLast(int to) {
    return !passage.capital(to) && !passage.number(to) && !passage.mark(to, ",");
  }
}
