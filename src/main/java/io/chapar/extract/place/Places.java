package io.chapar.extract.place;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of an article: which place each name means, and in which country it lies. */
public final class Places {
  private static final double SURE = 0.95;
  private static final double OPEN = 0.5;

  private final Map<String, List<Span>> mentions = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Lands lands = new Lands(entries, peoples);

  /** Those of the names of places, and those within other names. */
  public static List<Place> of(List<Passage> passages, Names names) {
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

  private void notePeoples(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      Match demonym = passage.at(Kind.DEMONYM, i);
      if (demonym != null) {
        peoples.add(demonym.field(0));
      }
    }
  }

  private void add(FoundName name) {
    Match listed = ListedPlace.of(name);
    Passage passage = name.passage();
    add(listed == null ? UnlistedPlace.of(name) : ListedPlace.entry(passage, listed), name.span());
    if (listed == null) {
      addInner(name);
    }
  }

  private void addInner(FoundName name) {
    Match inner = InnerPlace.of(name);
    if (inner != null) {
      Passage passage = name.passage();
      add(
          ListedPlace.entry(passage, inner),
          passage.span(inner.from(), inner.to(), "place-in-name"));
    }
  }

  private void add(Entry entry, Span span) {
    String key = key(entry);
    entries.merge(key, entry, (a, b) -> b.name().length() < a.name().length() ? b : a);
    mentions.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
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
