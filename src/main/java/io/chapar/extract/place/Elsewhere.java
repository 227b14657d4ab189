package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;

/** "Boston, Lincolnshire": a city of the table of places, whose name towns elsewhere have. */
final class Elsewhere {
  private static final int FURTHER = 3;

  /** What the table of towns says of a city that is meant unless its land stands beside it. */
  private static final String LARGE = "large";

  private Elsewhere() {}

  /** The city with the countries that have a town of the name, or with the one beside it. */
  static Match of(Passage passage, Match city) {
    Match town = passage.at(Kind.TOWN, city.from());
    boolean local = !city.field(1).equals("country") && !city.field(2).equals("open");
    boolean namesake = town != null && town.to() == city.to() && local;
    return town == null || !namesake || PlacedTown.hasCases(town) ? city : of(passage, city, town);
  }

  private static Match of(Passage passage, Match city, Match town) {
    boolean comma = passage.mark(city.to(), ",");
    Match land = comma ? Region.at(passage, city.to() + 1) : null;
    String beside = land == null ? "" : Region.shared(town, land);
    String further = isLarge(town) ? "" : town.field(FURTHER);
    return beside.isEmpty()
        ? with(city, List.of(city.field(0), city.field(1), city.field(2), "", further))
        : with(city, List.of(beside, city.field(1), ListedTown.SETTLED));
  }

  static boolean isLarge(Match town) {
    return town.field(2).equals(LARGE);
  }

  private static Match with(Match city, List<String> fields) {
    Entry entry = new Entry(city.entry().kind(), city.entry().name(), fields);
    return new Match(entry, city.from(), city.to(), city.inflected());
  }
}
