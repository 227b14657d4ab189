package io.chapar.extract.place;

import com.ibm.icu.lang.UCharacter;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
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

  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.COMMON, Kind.ROLE, Kind.BODY, Kind.PLACE, Kind.ORGANISATION, Kind.DEMONYM,
    Kind.MONTH, Kind.WEEKDAY, Kind.HONORIFIC, Kind.AGENCY, Kind.CUE, Kind.FIELD, Kind.PRONOUN,
    Kind.GIVEN, Kind.SURNAME, Kind.VERB
  };

  private PlacedTown() {}

  static @Nullable Match at(Passage passage, int i) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean opens = i == 0 && Dateline.end(passage) > 0;
    boolean led = english && !opens && Locative.leads(passage, i);
    int to = english && (opens || led) ? end(passage, i) : i;
    Match land = to > i && passage.mark(to, ",") ? passage.at(Kind.PLACE, to + 1) : null;
    boolean inLand = land != null && isLand(land) && (opens || isClosed(passage, land.to()));
    boolean alone = led && to == i + 1 && !passage.capital(to) && isAlone(passage, to);
    return to == i || !inLand && !alone ? null : town(passage, i, to, inLand ? land : null);
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
    return i;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.capital(i)
        && passage.free(i)
        && passage.token(i).folded().length() > 2
        && passage.token(i).suffix().isEmpty()
        && !passage.anyOf(i, OTHERS);
  }

  /** A clause or phrase ends there, or what was done there follows. */
  private static boolean isAlone(Passage passage, int to) {
    return passage.token(to - 1).shape() == Token.Shape.CAPITAL
        && (passage.mark(to, ".,;") || passage.anyOf(to, Kind.AND, Kind.WEEKDAY, Kind.PREPOSITION));
  }

  static boolean isLand(Match place) {
    return place.field(1).equals("region") || place.field(1).equals("country");
  }

  private static Match town(Passage passage, int from, int to, @Nullable Match land) {
    return town(name(passage, from, to), from, to, land == null ? "" : land.field(0));
  }

  /**
   * A town of the table, by its name there if a case of it stands here.
   *
   * @param country ISO 3166, several parted by commas; empty where nothing says it
   */
  static Match town(Passage passage, Match town, String country) {
    String name =
        town.inflected() || hasCases(town)
            ? town.entry().name()
            : name(passage, town.from(), town.to());
    return town(name, town.from(), town.to(), country);
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
