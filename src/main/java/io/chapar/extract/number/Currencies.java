package io.chapar.extract.number;

import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Trait;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Money whose name several countries share: a manat, dinar or som is that of the country among them
 * which the article names first.
 */
final class Currencies {
  private final Set<String> lands = new LinkedHashSet<>();

  Currencies(List<TokenisedBlock> passages) {
    passages.forEach(this::read);
  }

  private void read(TokenisedBlock passage) {
    for (int i = 0; i < passage.size(); i++) {
      Match place = passage.at(LexicalCategory.PLACE, i);
      Match nation = passage.at(LexicalCategory.NATION, i);
      boolean named = place != null && !place.has(Trait.PLACE_CUE);
      if (place != null && named) {
        lands.add(place.field(Column.PLACE_COUNTRY));
      } else if (nation != null) {
        lands.add(nation.field(Column.NATION_COUNTRY));
      }
    }
  }

  /** The unit of the table, or the one that it has for a country of the article. */
  String of(Match unit) {
    String shared = unit.field(Column.UNIT_OFLAND);
    String usual = unit.field(Column.UNIT_NAME);
    return shared.isEmpty() ? usual : of(List.of(shared.split(" ")), usual);
  }

  private String of(List<String> shared, String usual) {
    for (String land : lands) {
      for (String one : shared) {
        if (one.startsWith(land + "=")) {
          return one.substring(land.length() + 1);
        }
      }
    }
    return usual;
  }
}
