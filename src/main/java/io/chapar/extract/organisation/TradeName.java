package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** "Dutch chipmaker Veldtronics", "AFC Leopards": the name after a word that says what bears it. */
final class TradeName {
  /** What the table says of words that a name follows. */
  private static final String BEFORE = "before";

  /** What it says of those that belong to the name. */
  private static final String INSIDE = "inside";

  private static final int MOST_WORDS = 4;
  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.ROLE, Kind.HONORIFIC, Kind.MONTH, Kind.WEEKDAY, Kind.PRONOUN, Kind.AGENCY
  };

  private final Passage passage;

  TradeName(Passage passage) {
    this.passage = passage;
  }

  /** True of a head that names nothing but what follows it. */
  boolean isOnlyBefore(Match head) {
    return head.field(0).equals(BEFORE);
  }

  int begin(Match head) {
    return head.field(1).equals(INSIDE) ? head.from() : head.to();
  }

  /** The token after the name; the one after the head where none follows. */
  int end(Match head) {
    int i = head.to();
    while (i - head.to() < MOST_WORDS && goesOn(i, head)) {
      i = passage.mark(i + 1, "&") && passage.capital(i + 2) ? i + 2 : i + 1;
    }
    boolean person = passage.is(Kind.GIVEN, head.to()) && !passage.is(Kind.BODY, i - 1);
    boolean place = passage.after(Kind.PLACE, head.to()) == i && !head.field(1).equals(INSIDE);
    boolean known = passage.is(Kind.ORGANISATION, head.to());
    return person || place || known || !ends(head.to()) ? head.to() : i;
  }

  private boolean goesOn(int i, Match head) {
    return passage.capital(i)
        && passage.language().offices() != Language.Offices.FIRST
        && !passage.anyOf(i, OTHERS)
        && (i == head.to() ? !passage.is(Kind.UNNAMED, i) : ends(i));
  }

  private boolean ends(int i) {
    return passage.token(i - 1).suffix().isEmpty();
  }
}
