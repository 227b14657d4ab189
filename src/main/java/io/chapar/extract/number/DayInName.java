package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;

/** «19 Mayıs Sanayi Sitesi», where what is called after a day has its head last. */
public final class DayInName {
  private DayInName() {}

  /**
   * @param i the token after the month
   */
  public static boolean is(Passage passage, int i) {
    return passage.language().offices() == Language.Offices.LAST
        && passage.capital(i)
        && passage.token(i - 1).suffix().isEmpty()
        && !passage.anyOf(i, Kind.ORGANISATION, Kind.PLACE, Kind.DEMONYM, Kind.WEEKDAY)
        && (heads(passage, i) || passage.capital(i + 1) && heads(passage, i + 1));
  }

  private static boolean heads(Passage passage, int i) {
    return passage.anyOf(i, Kind.BODY, Kind.CUE) && passage.after(Kind.ROLE, i) == i;
  }
}
