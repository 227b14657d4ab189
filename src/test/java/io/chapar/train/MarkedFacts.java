package io.chapar.train;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Fact;
import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the facts of an article are named, as tokens. */
final class MarkedFacts {
  /** An office without a name mentions a person, but is none of its names. */
  private static final String OFFICE = "office-alone";

  private final Map<Integer, TokenisedBlock> passages = new HashMap<>();
  private final List<FoundName> names = new ArrayList<>();

  private MarkedFacts(List<TokenisedBlock> passages) {
    passages.forEach(passage -> this.passages.put(passage.block(), passage));
  }

  static List<FoundName> of(List<TokenisedBlock> passages, Facts facts) {
    MarkedFacts marked = new MarkedFacts(passages);
    marked.add(NameKind.PERSON, facts.people());
    marked.add(NameKind.ORGANISATION, facts.organisations());
    marked.add(NameKind.PLACE, facts.places());
    return marked.names;
  }

  private void add(NameKind kind, List<? extends Fact> facts) {
    for (Fact fact : facts) {
      for (Span span : fact.mentions()) {
        TokenisedBlock passage = passages.get(span.block());
        if (passage != null && !span.rule().equals(OFFICE)) {
          add(kind, passage, span);
        }
      }
    }
  }

  private void add(NameKind kind, TokenisedBlock passage, Span span) {
    int from = passage.tokenAt(span.start());
    int to = from;
    while (to < passage.size() && passage.token(to).start() < span.end()) {
      to++;
    }
    if (from < to) {
      names.add(new FoundName(passage, from, to, kind));
    }
  }
}
