package io.chapar.extract.place;

import com.ibm.icu.lang.UCharacter;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.HomeTown;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A town that no table knows, by what stands around it: "PIKEVILLE, Kentucky (AP) —", "in
 * Pikeville, Kentucky", and "in Pikeville", whose land the article has to name.
 */
final class PlacedTown {
  private static final int MOST_WORDS = 3;

  /** What it says of a preposition before what lies in the land behind it. */
  private static final String AT = "site";

  /** Where it says the lands whose English calls towns so. */
  private static final int LANDS = 3;

  /** What the table says of a word that belongs to the name of the town before it. */
  private static final String CALLED = "called";

  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.COMMON, Kind.ROLE, Kind.BODY, Kind.PLACE, Kind.ORGANISATION, Kind.DEMONYM,
    Kind.MONTH, Kind.WEEKDAY, Kind.HONORIFIC, Kind.AGENCY, Kind.CUE, Kind.FIELD, Kind.PRONOUN,
    Kind.GIVEN, Kind.SURNAME, Kind.VERB
  };

  private PlacedTown() {}

  static @Nullable Match at(Passage passage, int i) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean opens = i == 0 && Dateline.end(passage) > 0;
    boolean at = english && !opens && isAt(passage, i);
    boolean home = english && HomeTown.leads(passage, i);
    boolean led = at || home || english && !opens && Locative.leads(passage, i);
    int to = english && (opens || led) ? end(passage, i) : i;
    Match land = to > i && isJoint(passage, to) ? Region.at(passage, to + 1) : null;
    boolean inLand =
        land != null && (at ? isSaidOf(land, passage, i) : opens || isClosed(passage, land.to()));
    boolean alone =
        led
            && !at
            && (home || isOne(passage, i, to))
            && !passage.capital(to)
            && isAlone(passage, to);
    return to == i || !inLand && !alone ? null : town(passage, i, to, inLand ? land : null);
  }

  private static boolean isJoint(Passage passage, int i) {
    return passage.mark(i, ",") || Locative.leads(passage, i + 1) && isAt(passage, i - 1);
  }

  /** "At Gudamalani in Rajasthan". */
  private static boolean isAt(Passage passage, int i) {
    Match before = passage.at(Kind.PREPOSITION, i - 1);
    return before != null
        && before.field(0).equals(AT)
        && passage.capital(i)
        && Locative.leads(passage, i + 2);
  }

  /** But "at Halden in Ohio" is at a company or festival. */
  private static boolean isSaidOf(Match land, Passage passage, int i) {
    Match before = passage.at(Kind.PREPOSITION, i - 1);
    List<String> lands = before == null ? List.of() : List.of(before.field(LANDS).split(","));
    return lands.contains(land.field(0));
  }

  /** "In Ramadan, Iran launched": there a clause begins. */
  private static boolean isClosed(Passage passage, int to) {
    return passage.mark(to, ",.;:") || to == passage.size();
  }

  private static int end(Passage passage, int from) {
    int i = from;
    while (i - from < MOST_WORDS && isName(passage, i)) {
      i++;
    }
    return i > from && isCity(passage, i) ? i + 1 : i;
  }

  /** "Mogale City", "Kasese District". */
  static boolean isCity(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    boolean region = cue != null && cue.field(2).equals("region");
    return cue != null && passage.capital(i) && (region || cue.field(0).equals(CALLED));
  }

  private static boolean isOne(Passage passage, int from, int to) {
    return to == from + 1 || to == from + 2 && isCity(passage, to - 1);
  }

  private static boolean isName(Passage passage, int i) {
    return passage.capital(i)
        && passage.free(i)
        && passage.token(i).folded().length() > 2
        && passage.token(i).suffix().isEmpty()
        && passage.frequency().isRare(i)
        && !passage.anyOf(i, OTHERS);
  }

  /** A clause or phrase ends there, or what was done there follows. */
  private static boolean isAlone(Passage passage, int to) {
    return passage.token(to - 1).shape() == Token.Shape.CAPITAL
        && (passage.mark(to, ".,;") || passage.anyOf(to, Kind.AND, Kind.WEEKDAY, Kind.PREPOSITION));
  }

  private static Match town(Passage passage, int from, int to, @Nullable Match land) {
    return town(name(passage, from, to), from, to, land == null ? "" : land.field(0));
  }

  /**
   * A town of the table, by its name there if a case of it stands here.
   *
   * @param country ISO 3166, several parted by commas; empty where nothing says it
   * @param mark what is said of it, as the table of places does
   */
  static Match town(Passage passage, Match town, String country, String mark) {
    String name =
        town.inflected() || hasCases(town)
            ? town.entry().name()
            : name(passage, town.from(), town.to());
    String further = hasCases(town) || Elsewhere.isLarge(town) ? "" : town.field(3);
    List<String> fields = List.of(country, town.field(1), mark, "", further);
    return new Match(new Entry(Kind.PLACE, name, fields), town.from(), town.to(), false);
  }

  /** True of a town whose forms are cases of the first. */
  static boolean hasCases(Match town) {
    return town.field(3).equals("cases");
  }

  private static Match town(String name, int from, int to, String country) {
    Entry entry = new Entry(Kind.PLACE, name, List.of(country, "city"));
    return new Match(entry, from, to, false);
  }

  /** A dateline has it in capital letters. */
  private static String name(Passage passage, int from, int to) {
    String words = passage.words(from, to);
    boolean upper = passage.token(from).shape() == Token.Shape.UPPER;
    return upper ? UCharacter.toTitleCase(Locale.ROOT, words, null) : words;
  }
}
