package io.chapar.extract.place;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
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
  private final Lands lands = new Lands(entries, peoples);

  /** Those of the names of places, and those within other names. */
  public static List<Place> of(List<TokenisedBlock> passages, TaggedNames names) {
    Places places = new Places();
    passages.forEach(places::notePeoples);
    for (FoundName name : names.all()) {
      switch (name.kind()) {
        case PLACE -> places.add(name);
        case ORGANISATION -> places.addInner(name);
        case PERSON -> {}
      }
    }
    return places.toPlaces();
  }

  private void notePeoples(TokenisedBlock passage) {
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      Match demonym = passage.at(LexicalCategory.DEMONYM, i);
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
      Entry entry = ListedPlace.entry(name.passage(), listed);
      add(key(entry), entry, name.span());
    }
  }

  /** What all forms of an unlisted name share: «Славянка», «Славянки». */
  private String unlisted(FoundName name) {
    TokenisedBlock passage = name.passage();
    String own = passage.key(name.from(), name.to());
    List<String> forms = new ArrayList<>(List.of(own));
    if (passage.language().capitals()) {
      String before = own.substring(0, own.lastIndexOf(' ') + 1);
      passage.token(name.to() - 1).stems().stream()
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
      TokenisedBlock passage = name.passage();
      Entry entry = ListedPlace.entry(passage, inner);
      add(key(entry), entry, passage.span(inner.from(), inner.to(), "place-in-name"));
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
}
