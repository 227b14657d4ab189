package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * "Department of Agriculture, Water and the Environment", "Centre for Disease Prevention and
 * Control": nouns with capital letters for what a body deals in, in English, of which tables need
 * not know each.
 */
public record SubjectSeries(Passage passage) {

  /** What the table says of heads that only end a name. */
  private static final String TRADE = "trade";

  private static final int MOST = 4;
  private static final int MOST_WORDS = 3;

  private static final Kind[] OTHERS = {
    Kind.STOP,
    Kind.GIVEN,
    Kind.SURNAME,
    Kind.ORGANISATION,
    Kind.AGENCY,
    Kind.ROLE,
    Kind.PLACE,
    Kind.MONTH,
    Kind.WEEKDAY
  };

  /** The token after the last of them, behind "and"; the token where it is joined to none. */
  public int end(int i) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    if (!english || !passage.mark(i, ",") && !passage.is(Kind.AND, i)) {
      return i;
    }
    int end = i;
    for (int n = 0; n < MOST && passage.mark(end, ",") && noun(end + 1) > end + 1; n++) {
      end = noun(end + 1);
    }
    int and = passage.after(Kind.AND, passage.mark(end, ",") ? end + 1 : end);
    int last = and > end ? noun(and) : and;
    boolean closed = !passage.capital(last) || passage.is(Kind.PLACE, last);
    return and > end && last > and && closed ? last : i;
  }

  /** The token after a noun and the words with capital letters before it, but not "the Police". */
  private int noun(int from) {
    int first = passage.after(Kind.DETERMINER, from);
    int end = from;
    for (int i = first; i < first + MOST_WORDS && isPart(i); i++) {
      end = i + 1;
    }
    return end;
  }

  private boolean isPart(int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.free(i)
        && passage.token(i).suffix().isEmpty()
        && !isBody(i)
        && (passage.is(Kind.FIELD, i) || !passage.anyOf(i, OTHERS));
  }

  /** "Parliament", but not "Water", which only heads what trades in it. */
  private boolean isBody(int i) {
    Match head = passage.at(Kind.BODY, i);
    return head != null && !head.field(0).equals(TRADE);
  }
}
