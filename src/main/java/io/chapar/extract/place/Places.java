package io.chapar.extract.place;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.place.Places.InnerPlace;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameTagger.TaggedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of an article: which place each name means, and in which country it lies. */
public final class Places {
  private static final double SURE = 0.95;
  private static final double OPEN = 0.5;

  /** Letters of the shortest name that has an ending. */
  private static final int SHORTEST_STEM = 4;

  /** Of unlisted names, by each form that one may have. */
  private final Map<String, String> keys = new HashMap<>();

  private final Map<String, List<Span>> mentions = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Countries lands = new Countries(entries, peoples);

  /** Those of the names of places, and those within other names. */
  public static List<Place> of(List<TokenisedBlock> blocks, TaggedNames names) {
    Places places = new Places();
    blocks.forEach(places::notePeoples);
    for (FoundName name : names.all()) {
      switch (name.kind()) {
        case PLACE -> places.add(name);
        case ORGANISATION -> places.addInner(name);
        case PERSON -> {}
      }
    }
    return places.toPlaces();
  }

  private void notePeoples(TokenisedBlock block) {
    for (int i = 0; i < block.size(); i++) {
      CpuBudget.tick();
      Match demonym = block.at(LexicalCategory.DEMONYM, i);
      if (demonym != null) {
        peoples.add(demonym.field(0));
      }
    }
  }

  private void add(FoundName name) {
    Match listed = ListedPlace.of(name);
    if (listed == null) {
      add(unlisted(name), UnlistedPlace.of(name), name.span());
      addInner(name);
    } else {
      Entry entry = ListedPlace.entry(name.block(), listed);
      add(key(entry), entry, name.span());
    }
  }

  /** What all forms of an unlisted name share: «Славянка», «Славянки». */
  private String unlisted(FoundName name) {
    TokenisedBlock block = name.block();
    String own = block.key(name.from(), name.to());
    List<String> forms = new ArrayList<>(List.of(own));
    if (block.language().capitals()) {
      String before = own.substring(0, own.lastIndexOf(' ') + 1);
      block.token(name.to() - 1).stems().stream()
          .filter(stem -> stem.length() >= SHORTEST_STEM)
          .forEach(stem -> forms.add(before + stem));
    }
    String known = forms.stream().map(keys::get).filter(Objects::nonNull).findFirst().orElse(own);
    forms.forEach(form -> keys.putIfAbsent(form, known));
    return known;
  }

  private void addInner(FoundName name) {
    Match inner = InnerPlace.of(name);
    if (inner != null) {
      TokenisedBlock block = name.block();
      Entry entry = ListedPlace.entry(block, inner);
      add(key(entry), entry, block.span(inner.from(), inner.to(), "place-in-name"));
    }
  }

  private void add(String key, Entry entry, Span span) {
    entries.merge(key, entry, Places::both);
    mentions.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
  }

  /** By the shorter name, and with the country that either has. */
  private static Entry both(Entry one, Entry other) {
    Entry shorter = other.name().length() < one.name().length() ? other : one;
    Entry further = shorter == one ? other : one;
    return shorter.field(0).isEmpty()
        ? new Entry(shorter.kind(), shorter.name(), further.fields())
        : shorter;
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
    Entry meant = lands.namesake(entry);
    String country = lands.country(meant, only);
    List<Span> spans = mentions.getOrDefault(key, List.of());
    boolean sure = country != null && !meant.field(0).isEmpty();
    return new Place(meant.name(), country, meant.field(1), spans, sure ? SURE : OPEN);
  }

  /** What the tables say of a place that bears a name. */
  private static final class ListedPlace {
    /** What the table of towns says of one whose forms are cases of the first. */
    private static final String CASES = "cases";

    private ListedPlace() {}

    /** Null where no table has the whole name. */
    static @Nullable Match of(FoundName name) {
      Match place = whole(name, LexicalCategory.PLACE);
      return place == null ? whole(name, LexicalCategory.TOWN) : place;
    }

    private static @Nullable Match whole(FoundName name, LexicalCategory kind) {
      Match match = name.block().at(kind, name.from());
      return match != null && match.to() == name.to() ? match : null;
    }

    static Entry entry(TokenisedBlock block, Match listed) {
      Entry entry = listed.entry();
      boolean town = entry.kind() == LexicalCategory.TOWN;
      return new Entry(
          LexicalCategory.PLACE,
          town ? town(block, listed) : written(block, listed),
          town ? List.of(countries(listed), listed.field(1)) : entry.fields());
    }

    /** By its name in the table if a case of it stands here. */
    private static String town(TokenisedBlock block, Match listed) {
      boolean cases = listed.inflected() || listed.field(3).equals(CASES);
      return cases ? listed.entry().name() : block.words(listed.from(), listed.to());
    }

    private static String countries(Match town) {
      String further = town.field(3).equals(CASES) ? "" : town.field(3);
      return further.isEmpty() ? town.field(0) : town.field(0) + ',' + further;
    }

    /** «نایین», of which a table may have «نائین»: a table's name as the article writes it. */
    private static String written(TokenisedBlock block, Match match) {
      String name = block.spelled(match.entry().name());
      String words = block.words(match.from(), match.to());
      boolean land = match.field(1).equals("country");
      boolean plain = !block.language().capitals() && !land && words.length() == name.length();
      String key = plain ? String.join(" ", block.language().tokeniser().words(name)) : "";
      return key.equals(block.key(match.from(), match.to())) ? words : name;
    }
  }

  /**
   * The place in the name of an organisation or site that says where it is: «دادگستری استان
   * کرمانشاه», «فرودگاه کرمانشاه», «Qo‘qon shahar shifoxonasi». Where heads stand on both sides,
   * "Bank of England" is a name alone.
   */
  static final class InnerPlace {
    /** What the table says of a place that is another word too. */
    private static final String CUED = "cue";

    private InnerPlace() {}

    /** Null where none is, or where a table has the whole name. */
    static @Nullable Match of(FoundName name) {
      TokenisedBlock block = name.block();
      boolean known =
          block.after(LexicalCategory.ORGANISATION, name.from()) == name.to()
              || block.is(LexicalCategory.AGENCY, name.from())
              || block.endingAt(LexicalCategory.AGENCY, name.to()) != null;
      return switch (block.language().jobTitles()) {
        case FIRST -> known ? null : within(name, block.endingAt(LexicalCategory.PLACE, name.to()));
        case LAST -> known ? null : city(name);
        case BOTH -> null;
      };
    }

    /** One that is another word too only behind the word for what it is: «استان مرکزی». */
    private static @Nullable Match within(FoundName name, @Nullable Match place) {
      if (place == null || place.from() <= name.from()) {
        return null;
      }
      boolean open = place.field(2).equals(CUED);
      return open && name.block().endingAt(LexicalCategory.CUE, place.from()) == null
          ? null
          : place;
    }

    /** Only with the word for what it is behind it. */
    private static @Nullable Match city(FoundName name) {
      TokenisedBlock block = name.block();
      Match place = block.at(LexicalCategory.PLACE, name.from());
      boolean cued =
          place != null && place.to() < name.to() && block.is(LexicalCategory.CUE, place.to());
      return cued ? place : null;
    }
  }

  /** A place that no table knows: what it is and where, by the words in its name and beside it. */
  private static final class UnlistedPlace {
    /** What one is of which no word says it. */
    private static final String CITY = "city";

    /** How many tokens behind a name its region or country may stand. */
    private static final int NEAR = 4;

    private UnlistedPlace() {}

    static Entry of(FoundName name) {
      TokenisedBlock block = name.block();
      Match cue = cue(name);
      String kind = cue == null || cue.field(2).isEmpty() ? CITY : cue.field(2);
      String known = cue == null ? "" : cue.field(1);
      Match inner = InnerPlace.of(name);
      String within = known.isEmpty() && inner != null ? inner.field(0) : known;
      String country = within.isEmpty() ? landBehind(block, name.to()) : within;
      return new Entry(LexicalCategory.PLACE, words(name, cue), List.of(country, kind, "", ""));
    }

    /** «Батыс Қазақстан облысында»: without the ending of the word for its kind. */
    private static String words(FoundName name, @Nullable Match cue) {
      TokenisedBlock block = name.block();
      boolean ending = cue != null && cue.inflected() && block.language().capitals();
      return ending && cue != null && cue.to() == name.to() && cue.from() > name.from()
          ? block.words(name.from(), cue.from()) + ' ' + cue.entry().name()
          : block.words(name.from(), name.to());
    }

    /** The word for its kind: «دریای سرخ», «روستای کندوان», «Tortum ilçesi», «Ertis өзені». */
    private static @Nullable Match cue(FoundName name) {
      TokenisedBlock block = name.block();
      Match first = block.at(LexicalCategory.CUE, name.from());
      Match last = first == null ? block.endingAt(LexicalCategory.CUE, name.to()) : first;
      Match before = last == null ? block.endingAt(LexicalCategory.CUE, name.from()) : last;
      return before == null ? block.at(LexicalCategory.CUE, name.to()) : before;
    }

    /**
     * «روستای گل‌تپه همدان», «روستای گل‌تپه در استان همدان»: ISO 3166 of the place that stands
     * right behind it or a few words on; empty where none says it.
     */
    private static String landBehind(TokenisedBlock block, int end) {
      for (int i = end; i < end + NEAR && !block.is(LexicalCategory.AND, i); i++) {
        if (i > end && !block.word(i - 1)) {
          return "";
        }
        Match place = block.at(LexicalCategory.PLACE, i);
        if (place != null && !place.field(0).contains(",")) {
          return place.field(0);
        }
      }
      return "";
    }
  }
}
