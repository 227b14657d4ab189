package io.chapar.extract.place;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places of an article, by their names in the tables; runs after people and organisations. */
public final class PlaceFinder {
  private static final double SURE = 0.95;
  private static final double OPEN = 0.5;

  /** What finds a place at a token; the order is the only priority. */
  private static final List<PlaceRule> RULES =
      List.of(
          new PlaceRule("place-listed", PlaceFinder::listed),
          new PlaceRule("place-behind-cue", UnlistedPlace::named),
          new PlaceRule("place-before-cue", UnlistedPlace::before),
          new PlaceRule("place-town", (passage, i) -> new ListedTown(passage).at(i)),
          new PlaceRule("place-town-in-land", PlacedTown::at));

  private final Map<String, List<Span>> mentions = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Lands lands = new Lands(entries, peoples);
  private @Nullable Match last;

  public static List<Place> in(List<Passage> passages) {
    PlaceFinder finder = new PlaceFinder();
    passages.forEach(finder::read);
    finder.settleTowns();
    finder.dropWithoutLand();
    return finder.toPlaces();
  }

  private void read(Passage passage) {
    last = null;
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      note(passage.at(Kind.DEMONYM, i));
      int at = i;
      PlaceRule.Found found =
          RULES.stream()
              .map(rule -> rule.find(passage, at))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (found != null && isFree(passage, found.match()) && isPlace(passage, found.match())) {
        add(passage, found);
        last = found.match();
        i = last.to() - 1;
      }
    }
  }

  /** One of a table, which is nothing else there and no part of a longer name. */
  private static @Nullable Match listed(Passage passage, int i) {
    Match place = passage.at(Kind.PLACE, i);
    boolean other =
        place == null || OtherThanPlace.is(passage, place) || isPartOfTown(passage, place);
    return other ? null : place;
  }

  /** "Kota Tinggi", where a table has Kota as well. */
  private static boolean isPartOfTown(Passage passage, Match place) {
    return passage.after(Kind.TOWN, place.from()) > place.to()
        && new ListedTown(passage).at(place.from()) != null;
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
        || known == null && (endsBody(passage, match) || cityBody(passage, match))
        || PlaceOfKind.isKind(match.field(1)) && passage.free(match.from());
  }

  /** "Arts Council England" is called so, without a word that joins its land to it. */
  private static boolean endsBody(Passage passage, Match match) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    return passage.bodyBefore(match.to()) >= 0 && !(both && passage.capital(match.from() - 1));
  }

  /** «Qo‘qon shahar shifoxonasi» is in the city, "U.S. District Court" in no land. */
  private static boolean cityBody(Passage passage, Match match) {
    return passage.language().offices() != Language.Offices.BOTH
        && passage.is(Kind.CUE, match.to())
        && passage.afterBody(match.from()) > match.to();
  }

  private boolean isPlace(Passage passage, Match match) {
    boolean agency =
        passage.is(Kind.AGENCY, match.from())
            && passage.endingAt(Kind.DATELINE, match.from()) != null;
    return !agency
        && !QuotedPlace.isName(passage, match)
        && !ofPhrase(passage, match)
        && (!"cue".equals(match.field(2))
            || cued(passage, match)
            || listed(passage, match)
            || isMarked(passage, match));
  }

  /**
   * «Ordu'nun Ünye ilçesi»: where an apostrophe parts endings from names, no noun; what is a
   * surname too only where something is.
   */
  private static boolean isMarked(Passage passage, Match match) {
    Language language = passage.language();
    String suffix = passage.token(match.to() - 1).suffix();
    boolean name = passage.anyOf(match.from(), Kind.GIVEN, Kind.SURNAME);
    return language.offices() == Language.Offices.LAST
        && !suffix.isEmpty()
        && !passage.capital(match.from() - 1)
        && (!name || language.isLocated(suffix));
  }

  /** «کابل برق»: a phrase of the table of common words that holds the name. */
  private static boolean ofPhrase(Passage passage, Match match) {
    return passage.after(Kind.COMMON, match.from()) > match.to()
        || passage.after(Kind.COMMON, match.from() - 1) > match.from();
  }

  /** «خوزستان، گلستان و فارس», «لالجین و میبد»: one of the like of the region or city before. */
  private boolean listed(Passage passage, Match match) {
    int i = match.from();
    Match and = passage.endingAt(Kind.AND, i);
    int before = passage.mark(i - 1, "،,") ? i - 1 : and == null ? -1 : and.from();
    return last != null
        && last.to() == before
        && last.entry().fields().subList(0, 2).equals(match.entry().fields().subList(0, 2));
  }

  private static boolean cued(Passage passage, Match match) {
    Language language = passage.language();
    boolean first = language.offices() == Language.Offices.FIRST && !language.capitals();
    Match after = passage.at(Kind.CUE, match.to());
    return passage.endingAt(Kind.CUE, match.from()) != null
        || after != null && (!first || after.field(0).equals("after"));
  }

  private void add(Passage passage, PlaceRule.Found place) {
    Match match = place.match();
    Entry found = match.entry();
    Entry entry = new Entry(found.kind(), WrittenName.of(passage, match), found.fields());
    String key = key(entry);
    entries.merge(key, entry, PlaceFinder::surer);
    mentions
        .computeIfAbsent(key, e -> new ArrayList<>())
        .add(passage.span(match.from(), match.to(), place.rule()));
  }

  /** A place whatever else the article has, by its shortest name. */
  private static Entry surer(Entry a, Entry b) {
    boolean near = isNear(a);
    return near != isNear(b) ? near ? b : a : b.name().length() < a.name().length() ? b : a;
  }

  private static boolean isNear(Entry place) {
    return place.field(2).equals(ListedTown.NEAR);
  }

  /** What is a place only near another one lies where the others do, or nowhere. */
  private void settleTowns() {
    Set<String> near =
        entries.values().stream()
            .filter(entry -> !isNear(entry))
            .map(entry -> entry.field(0))
            .collect(Collectors.toSet());
    entries.replaceAll((key, place) -> isNear(place) ? settled(place, near) : place);
    entries.values().removeIf(PlaceFinder::isNear);
  }

  private static Entry settled(Entry town, Set<String> near) {
    String countries =
        Stream.of((town.field(0) + ',' + town.field(3)).split(","))
            .filter(near::contains)
            .filter(country -> !country.isEmpty())
            .collect(Collectors.joining(","));
    return countries.isEmpty()
        ? town
        : new Entry(town.kind(), town.name(), List.of(countries, town.field(1)));
  }

  /** «آستانه» is the city only where the article names its land: it is a threshold too. */
  private void dropWithoutLand() {
    boolean open = entries.values().stream().anyMatch(PlaceFinder::isNowhere);
    boolean several = open && lands.onlyCountry() == null;
    entries.values().removeIf(entry -> several && isNowhere(entry) || lacksLand(entry));
  }

  private static boolean isNowhere(Entry entry) {
    return entry.field(0).isEmpty() && !PlaceOfKind.isKind(entry.field(1));
  }

  private boolean lacksLand(Entry entry) {
    return entry.field(2).equals("land") && !lands.isNamed(entry.field(0));
  }

  /** All names of a country are one place. */
  private static String key(Entry entry) {
    boolean country = "country".equals(entry.field(1));
    return country ? entry.field(0) : entry.name() + '|' + entry.field(0);
  }

  private List<Place> toPlaces() {
    String only = lands.onlyCountry();
    return entries.entrySet().stream().map(e -> toPlace(e.getKey(), e.getValue(), only)).toList();
  }

  private Place toPlace(String key, Entry entry, @Nullable String only) {
    Entry other = lands.namesake(entry);
    if (other != entry) {
      return toPlace(key, other, only);
    }
    String country = lands.country(entry, only);
    List<Span> spans = mentions.getOrDefault(key, List.of());
    return new Place(entry.name(), country, entry.field(1), spans, country == null ? OPEN : SURE);
  }
}
