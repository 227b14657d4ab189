package io.chapar.extract.organisation;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * "Halden, a forestry company based in Oslo": words with capital letters that no table knows, where
 * a noun for a kind of body follows between commas.
 */
final class Apposition {
  private static final int MOST_WORDS = 5;
  private static final int MOST_BETWEEN = 5;

  /** What the table says of what a body deals in. */
  private static final String TRADE = "trade";

  /** What the table of towns says of those whose names mean other things more often. */
  private static final String WORD = "word";

  private static final Kind[] OTHERS = {Kind.GIVEN, Kind.SURNAME, Kind.PLACE, Kind.DEMONYM};
  private static final Kind[] NEVER = {
    Kind.ROLE, Kind.HONORIFIC, Kind.STOP, Kind.MONTH, Kind.WEEKDAY
  };

  private final Passage passage;

  Apposition(Passage passage) {
    this.passage = passage;
  }

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int from) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && passage.capital(from)
            && !passage.capital(from - 1);
    int to = from;
    while (may && to - from < MOST_WORDS && (isPart(to) || to > from && joins(to, from))) {
      to++;
    }
    boolean several = to > from + 1 || isAlone(from);
    return to > from && several && passage.mark(to, ",") && isBody(to + 1) ? to : from;
  }

  private boolean isPart(int i) {
    return passage.capital(i)
        && passage.free(i)
        && passage.token(i).suffix().isEmpty()
        && !passage.anyOf(i, NEVER);
  }

  private boolean isAlone(int i) {
    Match town = passage.at(Kind.TOWN, i);
    return !passage.anyOf(i, OTHERS) && (town == null || town.field(2).equals(WORD));
  }

  /** "Harbour of Light", "Bread & Roses", but not "Ann Lee of Halden". */
  private boolean joins(int i, int from) {
    boolean link = i == from + 1 && passage.is(Kind.LINK, i) && !passage.is(Kind.GIVEN, from);
    return (link || passage.mark(i, "&")) && !passage.capital(i) && passage.capital(i + 1);
  }

  /** "A forestry company that", but not "a company man" or "the company's founder". */
  private boolean isBody(int article) {
    int i = passage.after(Kind.DETERMINER, article);
    for (int end = i + MOST_BETWEEN; i > article && i < end && passage.word(i); i++) {
      Match head = passage.capital(i) ? null : passage.at(Kind.BODY, i);
      if (head != null && !passage.is(Kind.BODY, head.to())) {
        return !head.field(0).equals(TRADE) && ends(head.to());
      }
      if (passage.anyOf(i, Kind.ROLE, Kind.PREPOSITION, Kind.VERB)) {
        return false;
      }
    }
    return false;
  }

  private boolean ends(int i) {
    boolean participle = passage.word(i) && passage.fits(Form.PARTICIPLE, i);
    boolean clause = passage.anyOf(i, Kind.THAT, Kind.PREPOSITION, Kind.UNNAMED);
    return passage.token(i - 1).suffix().isEmpty()
        && (passage.mark(i, ",") || participle || clause);
  }
}
