package io.chapar.extract.place;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.body.OwnName;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places of an article, by their names in the tables; runs after people and organisations. */
public final class PlaceFinder {
  private static final double SURE = 0.95;
  private static final double OPEN = 0.5;

  private final Map<String, List<Span>> mentions = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Lands lands = new Lands(entries, peoples);
  private @Nullable Match last;

  public static List<Place> in(List<Passage> passages) {
    PlaceFinder finder = new PlaceFinder();
    passages.forEach(finder::read);
    new Namesakes(finder.entries, finder.mentions).settle();
    finder.dropWithoutLand();
    return finder.toPlaces();
  }

  private void read(Passage passage) {
    last = null;
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      note(passage.at(Kind.DEMONYM, i));
      Match place = passage.at(Kind.PLACE, i);
      Match listed =
          place == null || OtherThanPlace.is(passage, i) || isPartOfTown(passage, place)
              ? null
              : HomeState.of(passage, Elsewhere.of(passage, Namesake.of(passage, place)), last);
      Match named = listed == null ? UnlistedPlace.named(passage, i) : listed;
      Match before = named == null ? UnlistedPlace.before(passage, i) : named;
      Match town = before == null ? new ListedTown(passage).at(i, last) : before;
      Match placed = town == null ? PlacedTown.at(passage, i) : town;
      Match among = placed == null ? AmongPlaces.at(passage, i, last) : placed;
      Match match = among == null ? BuiltPlace.at(passage, i) : among;
      if (match != null && isFree(passage, match) && isPlace(passage, match)) {
        add(passage, match);
        last = match;
        i = match.to() - 1;
      }
    }
  }

  /** "Kota Tinggi", where a table has Kota as well. */
  private boolean isPartOfTown(Passage passage, Match place) {
    return passage.after(Kind.TOWN, place.from()) > place.to()
        && new ListedTown(passage).at(place.from(), last) != null;
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
        || known == null && PlaceInBody.is(passage, match)
        || PlaceOfKind.isKind(match.field(1))
            && passage.free(match.from())
            && !isOfClub(passage, match)
        || seated(passage, match);
  }

  /** «از سد استقلال خوزستان گذشت»: a known body begins behind the site's first word. */
  private static boolean isOfClub(Passage passage, Match site) {
    return passage.after(Kind.ORGANISATION, site.from() + 1) >= site.to();
  }

  /** «سفارت تاجیکستان در تهران» is of the one land, in the other. */
  private static boolean seated(Passage passage, Match match) {
    Match body = passage.endingAt(Kind.BODY, match.from());
    return body != null && body.field(0).equals(OwnName.SEAT);
  }

  private boolean isPlace(Passage passage, Match match) {
    boolean agency =
        passage.is(Kind.AGENCY, match.from())
            && passage.endingAt(Kind.DATELINE, match.from()) != null;
    return !agency
        && !QuotedPlace.isName(passage, match)
        && !ofCraft(passage, match)
        && !ofPhrase(passage, match)
        && (!"cue".equals(match.field(2))
            || cued(passage, match)
            || listed(passage, match)
            || AmongPlaces.leads(passage, match)
            || isMarked(passage, match)
            || isBefore(passage, match))
        && (!"weekday".equals(match.field(2)) || reached(passage, match));
  }

  /** «ناوشکن جماران»: a ship or satellite that is called after the place. */
  private static boolean ofCraft(Passage passage, Match match) {
    Match site = passage.endingAt(Kind.SITE, match.from());
    boolean land = match.field(1).equals("country");
    return site != null && !land && site.field(0).equals("craft");
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

  /** «پونے میں»: before the word that the table has for it. */
  private static boolean isBefore(Passage passage, Match match) {
    String next = passage.token(match.to()).folded();
    return !next.isEmpty() && next.equals(match.field(3));
  }

  /** «سفر به دوشنبه», but not «از دوشنبه هفته آینده». */
  private boolean reached(Passage passage, Match match) {
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

  /** «خوزستان، گلستان و فارس», «لالجین و میبد»: one of the like of the region or city before. */
  private boolean listed(Passage passage, Match match) {
    int i = match.from();
    Match and = passage.endingAt(Kind.AND, i);
    int before = passage.mark(i - 1, "،,") ? i - 1 : and == null ? -1 : and.from();
    boolean city = AmongPlaces.isTown(passage, i);
    return last != null
        && last.to() == before
        && (city || last.field(1).equals("region"))
        && last.entry().fields().subList(0, 2).equals(match.entry().fields().subList(0, 2));
  }

  private boolean cued(Passage passage, Match match) {
    Language language = passage.language();
    boolean first = language.offices() == Language.Offices.FIRST && !language.capitals();
    Match after = passage.at(Kind.CUE, match.to());
    return passage.endingAt(Kind.CUE, match.from()) != null
        || first && isNamesake(passage, match)
        || reportedFrom(passage, match.from())
        || afterVillage(passage, match.from())
        || after != null && (!first || after.field(0).equals("after"));
  }

  /** «در شهریار بازداشت شد»: somebody's name elsewhere, where no surname follows. */
  private static boolean isNamesake(Passage passage, Match match) {
    int i = match.from();
    boolean name = passage.is(Kind.GIVEN, i) && !passage.anyOf(i, Kind.COMMON, Kind.FIELD);
    boolean alone = !passage.is(Kind.HONORIFIC, match.to());
    return name && alone && passage.is(Kind.LINK, i - 1) && NameWords.boundary(passage, match.to());
  }

  /** «روستای اسلامیه تفت». */
  private boolean afterVillage(Passage passage, int i) {
    Match cue = last != null && last.to() == i ? passage.endingAt(Kind.CUE, last.from()) : null;
    return cue != null && cue.field(0).equals("names");
  }

  /** «به گزارش ایرنا از اهرم»: where the house's reporter is. */
  private static boolean reportedFrom(Passage passage, int i) {
    boolean house = passage.endingAt(Kind.AGENCY, i - 1) != null;
    return house && passage.is(Kind.PREPOSITION, i - 1);
  }

  private void add(Passage passage, Match match) {
    Entry found = match.entry();
    Entry entry = new Entry(found.kind(), WrittenName.of(passage, match), found.fields());
    String key = key(entry);
    entries.merge(key, entry, PlaceFinder::surer);
    mentions
        .computeIfAbsent(key, e -> new ArrayList<>())
        .add(passage.span(match.from(), match.to(), "place-name"));
  }

  /** A place whatever else the article has, by its shortest name. */
  private static Entry surer(Entry a, Entry b) {
    boolean near = a.field(2).equals(ListedTown.NEAR);
    boolean other = near != b.field(2).equals(ListedTown.NEAR);
    return other ? near ? b : a : b.name().length() < a.name().length() ? b : a;
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
    boolean bound = entry.field(2).equals("land") || entry.field(2).equals("weekday");
    return bound && !lands.isNamed(entry.field(0));
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
