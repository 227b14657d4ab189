package io.chapar.extract.place;

import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Towns of an article whose names others have, settled by its other places: one name is one town,
 * and lies where the others do.
 *
 * @param entries the places by their keys
 * @param mentions where each stands, by the same keys
 */
record Namesakes(Map<String, Entry> entries, Map<String, List<Span>> mentions) {
  private static final int FURTHER = 4;
  private static final int ENOUGH = 2;
  private static final int MOST = 3;
  private static final int PARTS = 4;

  void settle() {
    if (entries.values().stream().anyMatch(Namesakes::isSettled)) {
      List.copyOf(entries.keySet()).forEach(this::join);
    }
    Set<String> lands = lands();
    List.copyOf(entries.keySet()).forEach(key -> settle(key, lands));
  }

  /** "Boston" is the town of "Boston, Lincolnshire". */
  private void join(String key) {
    Entry place = entries.get(key);
    String other = place == null || isSettled(place) || isLand(place) ? null : settled(place);
    if (other != null) {
      entries.remove(key);
      List<Span> spans = mentions.getOrDefault(key, List.of());
      mentions.computeIfAbsent(other, k -> new ArrayList<>()).addAll(spans);
    }
  }

  /** Georgia is the land, too, where the article has a town of it. */
  private boolean isLand(Entry place) {
    return place.field(1).equals("country")
        && entries.values().stream()
            .anyMatch(other -> other != place && other.field(0).equals(place.field(0)));
  }

  private @Nullable String settled(Entry place) {
    return entries.entrySet().stream()
        .filter(e -> isSettled(e.getValue()) && e.getValue().name().equals(place.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isSettled(Entry place) {
    return place.field(2).equals(ListedTown.SETTLED);
  }

  private static boolean isNear(Entry place) {
    return place.field(2).equals(ListedTown.NEAR);
  }

  /** The countries of what is a place whatever else the article has. */
  private Set<String> lands() {
    Set<String> lands = new HashSet<>();
    entries.values().stream()
        .filter(entry -> !isNear(entry) && !entry.field(0).contains(","))
        .forEach(entry -> lands.add(entry.field(0)));
    lands.remove("");
    return lands;
  }

  private void settle(String key, Set<String> lands) {
    Entry place = Objects.requireNonNull(entries.get(key));
    if (isNear(place)) {
      List<String> near = countries(place).stream().filter(lands::contains).toList();
      replace(key, place, String.join(",", near));
    } else if (!place.field(FURTHER).isEmpty()) {
      String land = elsewhere(place);
      replace(key, place, land == null ? place.field(0) : land);
    }
  }

  private void replace(String key, Entry place, String country) {
    if (country.isEmpty()) {
      entries.remove(key);
      mentions.remove(key);
    } else {
      entries.put(key, new Entry(place.kind(), place.name(), List.of(country, place.field(1))));
    }
  }

  private static List<String> countries(Entry place) {
    String further = place.field(FURTHER);
    return List.of(
        (further.isEmpty() ? place.field(0) : place.field(0) + ',' + further).split(","));
  }

  /** The further country that most other places lie in, two or more; null if there is none. */
  private @Nullable String elsewhere(Entry place) {
    List<String> others =
        entries.values().stream()
            .filter(entry -> entry != place && !isNear(entry) && entry.field(FURTHER).isEmpty())
            .map(entry -> entry.field(0))
            .filter(country -> !country.isEmpty() && !country.contains(","))
            .toList();
    boolean here = others.contains(place.field(0)) || isBesideOneOfItsLand(place);
    return here ? null : most(others, place.field(FURTHER));
  }

  /** "Hull, Leeds and York": each might be elsewhere, but not all of them. */
  private boolean isBesideOneOfItsLand(Entry place) {
    return entries.values().stream()
        .anyMatch(
            entry ->
                entry != place
                    && !entry.field(FURTHER).isEmpty()
                    && entry.field(0).equals(place.field(0)));
  }

  private static @Nullable String most(List<String> lands, String further) {
    return Stream.of(further.split(","))
        .filter(land -> Collections.frequency(lands, land) >= ENOUGH)
        .filter(land -> Collections.frequency(lands, land) * PARTS >= lands.size() * MOST)
        .findFirst()
        .orElse(null);
  }
}
