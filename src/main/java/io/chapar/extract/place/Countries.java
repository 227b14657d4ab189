package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The countries of the places of an article.
 *
 * @param entries the places, a country by its code
 * @param peoples the countries whose people the article names
 */
record Countries(Map<String, Entry> entries, Set<String> peoples) {
  /** What the table says of a place that lies in no country. */
  private static final String SEA = "sea";

  private static final int MOST = 3;
  private static final int PARTS = 4;

  /** The country of most places of the article; null where they lie in several, or in none. */
  @Nullable String onlyCountry() {
    Map<String, Integer> counts = new HashMap<>();
    entries.values().stream()
        .map(entry -> namesake(entry).field(0))
        .filter(country -> !country.isEmpty() && !country.contains(","))
        .forEach(country -> counts.merge(country, 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(count -> count.getValue() * PARTS >= all * MOST)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  boolean isNamed(String country) {
    Entry land = entries.get(country);
    return land != null && land.field(1).equals("country");
  }

  /** «عمان» is a land, and a city of another one where only that is named. */
  Entry namesake(Entry land) {
    String[] other = land.field(2).split(" ");
    boolean meant =
        other.length == 2
            && (peoples.contains(other[0])
                || isNamed(other[0])
                || names(other[0]) && !isMeant(land));
    return meant ? new Entry(land.kind(), land.name(), countries(land, other)) : land;
  }

  private List<String> countries(Entry land, String... other) {
    return isMeant(land) ? List.of(land.field(0) + ',' + other[0], land.field(1)) : List.of(other);
  }

  /**
   * Of a name in several countries, the one country that the article names besides.
   *
   * @param only the country of what has none of its own; null when there is none
   */
  @Nullable String country(Entry entry, @Nullable String only) {
    List<String> countries = List.of(entry.field(0).split(","));
    if (countries.size() == 1) {
      String country = countries.get(0).isEmpty() ? only : countries.get(0);
      boolean sea = entry.field(1).equals(SEA) && countries.get(0).isEmpty();
      return sea || entry.field(2).equals("open") && !isMeant(entry) ? null : country;
    }
    List<String> named = countries.stream().filter(this::names).toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  /** Georgia is a state of the US too: the country where the article names its people or a city. */
  private boolean isMeant(Entry land) {
    return peoples.contains(land.field(0))
        || entries.values().stream()
            .anyMatch(entry -> entry != land && entry.field(0).equals(land.field(0)));
  }

  private boolean names(String country) {
    return entries.values().stream().anyMatch(entry -> entry.field(0).equals(country));
  }
}
