package io.chapar.extract.organisation;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.CompoundVerb;
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

  /** What the table of words that are no names says of plurals that another noun follows. */
  private static final String PLURAL = "of";

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
    boolean named = "name".equals(head.field(0));
    boolean whole = to > head.to() && endsWithPlace(to);
    if (!any && !named || whole || head.inflected() || passage.language().capitals()) {
      return to;
    }
    int end = words(to, to);
    for (int and = passage.after(Kind.AND, end); end > to && and > end; ) {
      int next = passage.is(Kind.BODY, and) ? and : words(and, to);
      and = next == and ? end : passage.after(Kind.AND, next);
      end = next > end + 1 ? next : end;
    }
    boolean own = any || isRare(end - 1) && to == head.to();
    return end > to && own && closed(end, to == head.to()) ? end : to;
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
    boolean field = passage.is(Kind.FIELD, i);
    boolean whole = !passage.fits(Form.NOTNAME, i) || passage.is(Kind.PLACE, i) || pluralOf(i);
    return passage.word(i) && (field || !passage.anyOf(i, ENDS) && whole);
  }

  /** «انجمن شرکت‌های هواپیمایی»: a plural that goes on. */
  private boolean pluralOf(int i) {
    Affixes.Affix form = passage.affix(Form.NOTNAME, i);
    boolean plural = form != null && form.field(0).equals(PLURAL);
    return plural
        && passage.word(i + 1)
        && !passage.anyOf(i + 1, ENDS)
        && !CompoundVerb.begins(passage, i + 1);
  }

  /** «سازمان کیهان ایران را ترک کرد». */
  private boolean isObject(int i) {
    return passage.word(i) && passage.token(i).is(passage.language().object());
  }

  private int known(int i) {
    int end = i + 1;
    for (Kind kind : KNOWN) {
      end = Math.max(end, passage.after(kind, i));
    }
    return end;
  }

  /**
   * A verb of speech, a mark, or another body begins what is not in the name; after a preposition
   * only what ends with a known or a rare word, of a head that stands alone.
   */
  private boolean closed(int end, boolean bare) {
    int and = passage.after(Kind.AND, end);
    boolean another = and > end && passage.anyOf(and, Kind.BODY, Kind.ORGANISATION, Kind.ROLE);
    return another
        || passage.mark(end, MARKS)
        || passage.anyOf(end, Kind.VERB, Kind.ALSO, Kind.THAT)
        || CompoundVerb.begins(passage, end)
        || endsWithPlace(end) && !isObject(end)
        || bare && passage.is(Kind.PREPOSITION, end) && ends(end)
        || bare && passage.is(Kind.STOP, end) && isProper(end);
  }

  /** «سازمان آواکس اما …», «سازمان پژوهش‌های آلمان رفت»: its last word is no part of a verb. */
  private boolean isProper(int end) {
    boolean opens = passage.is(Kind.OPENING, end) && NameWords.rare(passage, end - 1);
    return opens || passage.endingAt(Kind.PLACE, end) != null;
  }

  private boolean isRare(int i) {
    return passage.frequency().isRare(i);
  }

  private boolean ends(int to) {
    for (Kind kind : KNOWN) {
      if (passage.endingAt(kind, to) != null) {
        return true;
      }
    }
    return isRare(to - 1);
  }
}
