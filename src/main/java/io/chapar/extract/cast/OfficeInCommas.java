package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import java.util.List;

/** "Dahl, a nurse, said", but not "Lady Dahl": of one whom the article has named before. */
final class OfficeInCommas {
  private OfficeInCommas() {}

  static void give(Figure figure, Passage passage, int name, int comma, List<Office> alone) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH && !passage.capital(name - 1);
    int from = passage.after(Kind.DETERMINER, comma + 1);
    alone.stream()
        .filter(o -> may && passage.mark(comma, ",") && o.passage() == passage)
        .filter(o -> o.from() == from && from > comma + 1 && !o.isOfKin())
        .filter(o -> passage.mark(o.to(), ","))
        .findFirst()
        .ifPresent(
            office -> {
              figure.holds(office);
              alone.remove(office);
            });
  }
}
