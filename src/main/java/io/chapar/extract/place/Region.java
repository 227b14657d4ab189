package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The country, state or county that stands behind the name of a town: "Brigg, Lincolnshire". */
final class Region {
  private static final String REGION = "region";
  private static final int FURTHER = 3;

  private Region() {}

  /**
   * The one that begins at the token, also one whose name may be another word; but not in "Hamburg,
   * Durham and Bath".
   */
  static @Nullable Match at(Passage passage, int i) {
    Match place = passage.at(Kind.PLACE, i);
    Match town = passage.at(Kind.TOWN, i);
    boolean land = place != null && is(place);
    boolean listed = town != null && !town.field(2).isEmpty() && passage.is(Kind.AND, town.to());
    boolean whole = town != null && !passage.capital(town.to()) && !listed;
    boolean region = town != null && town.field(1).equals(REGION) && whole;
    return land ? place : region ? town : null;
  }

  static boolean is(Match place) {
    return place.field(1).equals(REGION) || place.field(1).equals("country");
  }

  /** ISO 3166 of the countries of the place that have a town of the name; empty if none has. */
  static String shared(Match town, Match place) {
    List<String> countries = new ArrayList<>(List.of(place.field(0).split(",")));
    countries.retainAll(countries(town));
    return String.join(",", countries);
  }

  private static List<String> countries(Match town) {
    boolean further = !PlacedTown.hasCases(town) && !town.field(FURTHER).isEmpty();
    String all = further ? town.field(0) + ',' + town.field(FURTHER) : town.field(0);
    return List.of(all.split(","));
  }
}
