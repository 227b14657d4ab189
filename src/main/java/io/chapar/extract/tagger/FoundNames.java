package io.chapar.extract.tagger;

import io.chapar.article.Facts.Fact;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where facts are named, as tokens. */
public final class FoundNames {
  /** An office without a name mentions a person, but is none of its names. */
  public static final String OFFICE = "office-alone";

  private final Map<Integer, Passage> passages = new HashMap<>();
  private final List<FoundName> names = new ArrayList<>();

  private FoundNames(List<Passage> passages) {
    passages.forEach(passage -> this.passages.put(passage.block(), passage));
  }

  public static List<FoundName> of(
      List<Passage> passages,
      List<Person> people,
      List<Organisation> organisations,
      List<Place> places) {
    FoundNames found = new FoundNames(passages);
    found.add(NameKind.PERSON, people);
    found.add(NameKind.ORGANISATION, organisations);
    found.add(NameKind.PLACE, places);
    return found.names;
  }

  private void add(NameKind kind, List<? extends Fact> facts) {
    for (Fact fact : facts) {
      for (Span span : fact.mentions()) {
        Passage passage = passages.get(span.block());
        if (passage != null && !span.rule().equals(OFFICE)) {
          add(kind, passage, span);
        }
      }
    }
  }

  private void add(NameKind kind, Passage passage, Span span) {
    int from = passage.tokenAt(span.start());
    int to = from;
    while (to < passage.size() && passage.token(to).start() < span.end()) {
      to++;
    }
    if (from < to) {
      names.add(new FoundName(passage, from, to, kind, span.rule()));
    }
  }
}
