package io.chapar.extract;

import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places of an article, by their names in the tables; runs after people and organisations. */
final class PlaceFinder {
  private static final double SURE = 0.95;
  private static final double OPEN = 0.5;

  private final Map<String, List<Span>> mentions = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> peoples = new HashSet<>();

  static List<Place> in(List<Passage> passages) {
    PlaceFinder finder = new PlaceFinder();
    passages.forEach(finder::read);
    finder.dropWithoutLand();
    return finder.toPlaces();
  }

  private void read(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      note(passage.at(Kind.DEMONYM, i));
      Match listed = passage.at(Kind.PLACE, i);
      Match match = listed == null ? UnlistedPlace.named(passage, i) : listed;
      if (match != null && isFree(passage, match) && isPlace(passage, match)) {
        add(passage, match);
        i = match.to() - 1;
      }
    }
  }

  private void note(@Nullable Match demonym) {
    if (demonym != null) {
      peoples.add(demonym.field(0));
    }
  }

  /** Also where a body's name ends with it, «دادگستری استان کرمانشاه», but not Bank of England. */
  private static boolean isFree(Passage passage, Match match) {
    Match known = passage.endingAt(Kind.ORGANISATION, match.to());
    return passage.free(match.from(), match.to())
        || known == null && (passage.endsBody(match.to()) || cityBody(passage, match))
        || seated(passage, match);
  }

  /** «سفارت تاجیکستان در تهران» is of the one land, in the other. */
  private static boolean seated(Passage passage, Match match) {
    Match body = passage.endingAt(Kind.BODY, match.from());
    return body != null && body.field(0).equals(OwnName.SEAT);
  }

  /** «Qo‘qon shahar shifoxonasi» is in the city. */
  private static boolean cityBody(Passage passage, Match match) {
    return passage.afterBody(match.from()) > match.to() && passage.is(Kind.CUE, match.to());
  }

  private static boolean isPlace(Passage passage, Match match) {
    boolean agency =
        passage.is(Kind.AGENCY, match.from())
            && passage.endingAt(Kind.DATELINE, match.from()) != null;
    return !agency
        && !ofPhrase(passage, match)
        && (!"cue".equals(match.field(2)) || cued(passage, match))
        && (!"weekday".equals(match.field(2)) || reached(passage, match));
  }

  /** «سفر به دوشنبه», but not «از دوشنبه هفته آینده». */
  private static boolean reached(Passage passage, Match match) {
    int next = match.to();
    boolean time = passage.number(next) || passage.anyOf(next, Kind.NUMERAL, Kind.COMMON);
    boolean led = passage.endingAt(Kind.PREPOSITION, match.from()) != null;
    return led && !time || cued(passage, match);
  }

  /** «کابل برق»: a phrase of the table of common words that holds the name. */
  private static boolean ofPhrase(Passage passage, Match match) {
    return passage.after(Kind.COMMON, match.from()) > match.to()
        || passage.after(Kind.COMMON, match.from() - 1) > match.from();
  }

  private static boolean cued(Passage passage, Match match) {
    return passage.endingAt(Kind.CUE, match.from()) != null || passage.is(Kind.CUE, match.to());
  }

  private void add(Passage passage, Match match) {
    Entry entry = match.entry();
    String key = key(entry);
    entries.merge(key, entry, (a, b) -> b.name().length() < a.name().length() ? b : a);
    mentions
        .computeIfAbsent(key, e -> new ArrayList<>())
        .add(passage.span(match.from(), match.to(), "place-name"));
  }

  /** «آستانه» is the city only where the article names its land: it is a threshold too. */
  private void dropWithoutLand() {
    entries
        .values()
        .removeIf(entry -> entry.field(0).isEmpty() && onlyCountry() == null || lacksLand(entry));
  }

  private boolean lacksLand(Entry entry) {
    boolean bound = entry.field(2).equals("land") || entry.field(2).equals("weekday");
    return bound && !isNamed(entry.field(0), entries);
  }

  /** Null where the places of the article lie in several countries, or it names none. */
  private @Nullable String onlyCountry() {
    List<String> countries =
        entries.values().stream()
            .map(entry -> entry.field(0))
            .filter(country -> !country.isEmpty() && !country.contains(","))
            .distinct()
            .toList();
    return countries.size() == 1 ? countries.get(0) : null;
  }

  private static boolean isNamed(String country, Map<String, Entry> entries) {
    Entry land = entries.get(country);
    return land != null && land.field(1).equals("country");
  }

  /** All names of a country are one place. */
  private static String key(Entry entry) {
    boolean country = "country".equals(entry.field(1));
    return country ? entry.field(0) : entry.name() + '|' + entry.field(0);
  }

  private List<Place> toPlaces() {
    return entries.entrySet().stream().map(e -> toPlace(e.getKey(), e.getValue())).toList();
  }

  private Place toPlace(String key, Entry entry) {
    String country = country(entry);
    List<Span> spans = mentions.getOrDefault(key, List.of());
    return new Place(entry.name(), country, entry.field(1), spans, country == null ? OPEN : SURE);
  }

  /** Of a name in several countries, the one country that the article names besides. */
  private @Nullable String country(Entry entry) {
    List<String> countries = List.of(entry.field(0).split(","));
    if (countries.size() == 1) {
      String only = countries.get(0).isEmpty() ? onlyCountry() : countries.get(0);
      return entry.field(2).equals("open") && !isMeant(entry) ? null : only;
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
