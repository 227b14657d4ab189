package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;

/** "Ada Orme, 34, of Brigg": where somebody lives whose age is told. */
public final class HomeTown {
  /** What the table says of the prepositions before it. */
  private static final String HOME = "home";

  private HomeTown() {}

  /** True of a name at the token that stands behind the age of somebody. */
  public static boolean leads(Passage passage, int i) {
    Match of = passage.at(Kind.PREPOSITION, i - 1);
    return passage.language().offices() == Language.Offices.BOTH
        && of != null
        && of.entry().fields().contains(HOME)
        && passage.mark(i - 2, ",")
        && passage.number(i - 3)
        && passage.mark(i - 4, ",")
        && passage.capital(i - 5);
  }
}
