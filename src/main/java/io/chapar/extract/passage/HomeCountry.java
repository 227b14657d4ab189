package io.chapar.extract.passage;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;

/** The land of a language as its texts name it: «ایران», «کشور». */
public final class HomeCountry {
  private HomeCountry() {}

  /** The token after the land that is named there, by its name or as the land; else the token. */
  public static int after(TokenisedBlock passage, int i) {
    Match place = passage.at(LexicalCategory.PLACE, i);
    Match field = passage.at(LexicalCategory.FIELD, i);
    if (place != null && isOwn(passage.language(), place)) {
      return place.to();
    }
    return field != null && field.field(0).equals("land") ? field.to() : i;
  }

  private static boolean isOwn(Language language, Match place) {
    return place.field(1).equals("country")
        && !language.land().isEmpty()
        && place.field(0).equals(language.land());
  }
}
