package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A town that a table has, whose name may be somebody's too: a place after a preposition, beside
 * its land or a place of it, and in "Brighouse-based".
 */
record ListedTown(Passage passage) {
  /** What the table says of prepositions after which only a town that is no name is meant. */
  private static final String TOWN = "town";

  /**
   * @param before the place that was found last; null where there is none
   */
  @Nullable Match at(int i, @Nullable Match before) {
    Match town = passage.at(Kind.TOWN, i);
    if (town == null || !isWhole(town)) {
      return null;
    }
    Match land = landAfter(town);
    boolean stands =
        land != null || isLed(town) || isBased(town) || isListed(town, before) || opens(town);
    String country = land == null ? town.field(0) : land.field(0);
    return stands ? PlacedTown.town(passage, i, town.to(), country) : null;
  }

  /** No part of a longer name, and nobody's. */
  private boolean isWhole(Match town) {
    int before = town.from() - 1;
    boolean begins =
        !passage.capital(before) || passage.anyOf(before, Kind.PREPOSITION, Kind.DETERMINER);
    boolean owns = suffix(town).equals(passage.language().possessive());
    return begins && !owns && !passage.capital(town.to()) && passage.free(town.from(), town.to());
  }

  private String suffix(Match town) {
    return passage.token(town.to() - 1).suffix();
  }

  private @Nullable Match landAfter(Match town) {
    Match land = passage.mark(town.to(), ",") ? passage.at(Kind.PLACE, town.to() + 1) : null;
    return land != null && PlacedTown.isLand(land) && isIn(town, land.field(0)) ? land : null;
  }

  private static boolean isIn(Match town, String country) {
    return List.of(town.field(0).split(",")).contains(country);
  }

  private boolean isLed(Match town) {
    Match before = passage.at(Kind.PREPOSITION, town.from() - 1);
    boolean name = passage.is(Kind.SURNAME, town.from());
    return Locative.leads(passage, town.from())
        || before != null && before.field(0).equals(TOWN) && !name;
  }

  private boolean isBased(Match town) {
    return !suffix(town).isEmpty();
  }

  /** "Hull, Goole and Brigg": after a place of the same country. */
  private boolean isListed(Match town, @Nullable Match before) {
    int and = passage.is(Kind.AND, town.from() - 1) ? town.from() - 1 : town.from();
    int joint = passage.mark(and - 1, ",") ? and - 1 : and;
    return joint < town.from()
        && before != null
        && before.to() == joint
        && isIn(town, before.field(0));
  }

  /** "BRIGHOUSE, England (AP) —", "KOHAT: At least nine". */
  private boolean opens(Match town) {
    boolean upper = passage.token(town.from()).shape() == Token.Shape.UPPER;
    boolean ends = passage.mark(town.to(), ":") || Dateline.end(passage) > town.to();
    return town.from() == 0 && upper && ends;
  }
}
