package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** «روستای گل‌تپه همدان», «روستای گل‌تپه در استان همدان»: the land that tells where a place is. */
final class LandBeside {
  private LandBeside() {}

  /** ISO 3166 of the place that stands there or a few words on; empty where none says it. */
  static String of(Passage passage, int end) {
    for (int i = end; i < end + 4 && (i == end || passage.word(i - 1)); i++) {
      Match place = passage.at(Kind.PLACE, i);
      if (place != null && !place.field(0).contains(",")) {
        return place.field(0);
      }
    }
    return "";
  }
}
