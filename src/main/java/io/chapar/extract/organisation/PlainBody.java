package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * Words that no table knows after the head of a body, in a language without capital letters whose
 * verb comes last: «سازمان نقشه‌برداری کشور», where what follows shows that the name ends there.
 */
final class PlainBody {
  private static final int MOST_WORDS = 6;

  /** What the table says of heads that any words complete. */
  private static final String ANY = "any";

  /** What the table of fields says of the language's own land: «کشور». */
  private static final String LAND = "land";

  /** A full stop ends a sentence, whose last word is its verb. */
  private static final String MARKS = "،,؛:()–-/";

  private static final Kind[] ENDS = {
    Kind.STOP,
    Kind.VERB,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.THAT,
    Kind.PRONOUN,
    Kind.GIVEN,
    Kind.HONORIFIC,
    Kind.ROLE,
    Kind.WEEKDAY,
    Kind.MONTH,
    Kind.NUMERAL,
    Kind.ORDINAL,
    Kind.UNIT,
    Kind.ALSO,
    Kind.ATTRIBUTION,
    Kind.AS,
    Kind.AGENCY
  };
  private static final Kind[] KNOWN = {
    Kind.FIELD, Kind.ORGANISATION, Kind.BODY, Kind.PLACE, Kind.DEMONYM
  };

  private final Passage passage;

  PlainBody(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param to where the words end that tables know
   * @return where the name ends; {@code to} where the words may be another phrase
   */
  int end(Match head, int to) {
    boolean any = ANY.equals(head.field(0)) || ANY.equals(head.field(1));
    boolean whole = to > head.to() && endsWithPlace(to);
    if (!any || whole || head.inflected() || passage.language().capitals()) {
      return to;
    }
    int end = words(to, to);
    for (int and = passage.after(Kind.AND, end); end > to && and > end; ) {
      int next = passage.is(Kind.BODY, and) ? and : words(and, to);
      and = next == and ? end : passage.after(Kind.AND, next);
      end = next > end + 1 ? next : end;
    }
    return end > to && closed(end, to == head.to()) ? end : to;
  }

  private int words(int from, int to) {
    int i = from;
    while (i - to < MOST_WORDS && part(i) && !(i > to + 1 && endsWithPlace(i))) {
      i = known(i);
    }
    return i;
  }

  /** «انجمن علوم پلاسمای ایران», «ستاد حوادث کشور»: where it is, or its land, ends a name. */
  private boolean endsWithPlace(int to) {
    Match field = passage.endingAt(Kind.FIELD, to);
    return passage.endingAt(Kind.PLACE, to) != null || field != null && field.field(0).equals(LAND);
  }

  private boolean part(int i) {
    return passage.word(i) && (passage.is(Kind.FIELD, i) || !passage.anyOf(i, ENDS));
  }

  private int known(int i) {
    int end = i + 1;
    for (Kind kind : KNOWN) {
      end = Math.max(end, passage.after(kind, i));
    }
    return end;
  }

  /**
   * A verb of speech, a mark, or another body begins what is not in the name, and a preposition
   * after a head that stood alone.
   */
  private boolean closed(int end, boolean bare) {
    int and = passage.after(Kind.AND, end);
    boolean another = and > end && passage.anyOf(and, Kind.BODY, Kind.ORGANISATION, Kind.ROLE);
    return another
        || passage.mark(end, MARKS)
        || passage.anyOf(end, Kind.VERB, Kind.ALSO, Kind.THAT)
        || endsWithPlace(end)
        || bare && passage.is(Kind.PREPOSITION, end);
  }
}
