package io.chapar.extract.place;

import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameVote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of an article on which rules and tagger agree. */
public final class TaggedPlaces {
  private static final String COUNTRY = "country";
  private static final String UNLISTED_KIND = "city";
  private static final double UNLISTED = 0.6;
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::block).thenComparingInt(Span::start);

  private static final int MOST = 3;
  private static final int PARTS = 4;

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /** How many places that the rules found lie in a country. */
  private final Map<String, Integer> countries = new HashMap<>();

  private TaggedPlaces() {}

  public static List<Place> of(List<Place> found, NameVote vote) {
    TaggedPlaces places = new TaggedPlaces();
    found.forEach(place -> places.keep(place, vote));
    vote.added(NameKind.PLACE).forEach(places::add);
    return places.places.values().stream()
        .filter(place -> !place.mentions().isEmpty())
        .map(TaggedPlaces::inOrder)
        .toList();
  }

  private void keep(Place place, NameVote vote) {
    String key = place.name() + '|' + place.country();
    List<Span> agreed = vote.agreed(place.mentions());
    places.put(key, with(place, agreed));
    if (!agreed.isEmpty() && place.country() != null) {
      countries.merge(place.country(), 1, Integer::sum);
    }
    keys.putIfAbsent(place.name(), key);
    if (place.kind().equals(COUNTRY)) {
      keys.putIfAbsent(COUNTRY + place.country(), key);
    }
  }

  private void add(FoundName name) {
    Passage passage = name.passage();
    Match listed = listed(name, passage);
    String words =
        listed == null ? passage.words(name.from(), name.to()) : WrittenName.of(passage, listed);
    String known = keys.get(isCountry(listed) ? COUNTRY + country(listed) : words);
    String key = known == null ? keys.computeIfAbsent(words, w -> w) : known;
    Place place = places.computeIfAbsent(key, k -> place(words, listed));
    List<Span> mentions = new ArrayList<>(place.mentions());
    mentions.add(name.span());
    places.put(key, with(place, mentions));
  }

  private static @Nullable Match listed(FoundName name, Passage passage) {
    Match place = passage.at(Kind.PLACE, name.from());
    Match town = place == null ? passage.at(Kind.TOWN, name.from()) : place;
    return town != null && town.to() == name.to() ? town : null;
  }

  private static boolean isCountry(@Nullable Match listed) {
    return listed != null && listed.field(1).equals(COUNTRY);
  }

  private static String country(@Nullable Match listed) {
    return listed == null ? "" : listed.field(0);
  }

  private Place place(String words, @Nullable Match listed) {
    String kind = listed == null || listed.field(1).isEmpty() ? UNLISTED_KIND : listed.field(1);
    return new Place(words, land(country(listed)), kind, List.of(), UNLISTED);
  }

  /** Of several countries the one that has another place of the article; of none, that of most. */
  private @Nullable String land(String listed) {
    if (listed.isEmpty()) {
      return ofMost();
    }
    List<String> each = List.of(listed.split(","));
    List<String> named = each.stream().filter(countries::containsKey).toList();
    return each.size() == 1 ? listed : named.size() == 1 ? named.get(0) : null;
  }

  private @Nullable String ofMost() {
    int all = countries.values().stream().mapToInt(Integer::intValue).sum();
    return countries.entrySet().stream()
        .filter(count -> count.getValue() * PARTS >= all * MOST)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static Place with(Place place, List<Span> mentions) {
    return new Place(place.name(), place.country(), place.kind(), mentions, place.confidence());
  }

  private static Place inOrder(Place place) {
    return with(place, place.mentions().stream().sorted(IN_ORDER).toList());
  }
}
