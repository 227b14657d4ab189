package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A company or club that no table knows, beside what only those have: "shares of Veldtronics",
 * "Veldtronics, which makes pumps".
 */
record TradedName(Passage passage) {
  /** What the table says of where the name stands beside the words. */
  private static final String AFTER = "after";

  private static final String ACTS = "acts";

  /** What it says of words beside the name of a club, which may be its town's. */
  private static final String CLUB = "club";

  private static final int MOST_WORDS = 4;

  private static final Kind[] ENDS = {
    Kind.STOP, Kind.ROLE, Kind.MONTH, Kind.WEEKDAY, Kind.PRONOUN, Kind.HONORIFIC, Kind.AGENCY
  };

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && passage.capital(i)
            && (!passage.capital(i - 1) || passage.is(Kind.WEEKDAY, i - 1));
    int to = may ? run(i) : i;
    return to > i && isTraded(i, to) ? to : i;
  }

  private int run(int from) {
    int i = from;
    while (i - from < MOST_WORDS && isPart(i)) {
      i = passage.mark(i + 1, "&") && passage.capital(i + 2) ? i + 2 : i + 1;
      if (!passage.token(i - 1).suffix().isEmpty()) {
        return i;
      }
    }
    boolean goesOn = i > from && passage.is(Kind.BODY, i - 1) && passage.is(Kind.LINK, i);
    return goesOn || passage.capital(i) ? from : i;
  }

  private boolean isPart(int i) {
    return passage.capital(i) && passage.free(i) && !passage.anyOf(i, ENDS);
  }

  private boolean isTraded(int from, int to) {
    Match words = passage.endingAt(Kind.TRADED, from);
    boolean club = says(words, AFTER) && words != null && words.field(1).equals(CLUB);
    boolean beside =
        says(words, AFTER) || passage.mark(to, ",") && says(passage.at(Kind.TRADED, to + 1), ACTS);
    return beside && isName(from, to, club);
  }

  private boolean isName(int from, int to, boolean club) {
    Match place = passage.at(Kind.PLACE, from);
    boolean town = place != null && place.to() == to;
    boolean city = club && place != null && place.field(1).equals("city");
    boolean person = passage.is(Kind.GIVEN, from) && !passage.is(Kind.BODY, to - 1);
    return town ? city : !person && !passage.is(Kind.DEMONYM, from);
  }

  private static boolean says(@Nullable Match words, String what) {
    return words != null && words.field(0).equals(what);
  }
}
