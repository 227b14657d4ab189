package io.chapar.train;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Fact;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
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

  private final Map<Integer, TokenisedBlock> blocks = new HashMap<>();
  private final List<FoundName> names = new ArrayList<>();

  private MarkedFacts(List<TokenisedBlock> blocks) {
    blocks.forEach(block -> this.blocks.put(block.block(), block));
  }

  static List<FoundName> of(List<TokenisedBlock> blocks, Facts facts) {
    MarkedFacts marked = new MarkedFacts(blocks);
    marked.add(NameKind.PERSON, facts.people());
    marked.add(NameKind.ORGANISATION, facts.organisations());
    marked.add(NameKind.PLACE, facts.places());
    return marked.names;
  }

  private void add(NameKind kind, List<? extends Fact> facts) {
    for (Fact fact : facts) {
      for (Span span : fact.mentions()) {
        TokenisedBlock block = blocks.get(span.block());
        if (block != null && !span.rule().equals(OFFICE)) {
          add(kind, block, span);
        }
      }
    }
  }

  private void add(NameKind kind, TokenisedBlock block, Span span) {
    int from = block.tokenAt(span.start());
    int to = from;
    while (to < block.size() && block.token(to).start() < span.end()) {
      to++;
    }
    if (from < to) {
      names.add(new FoundName(block, from, to, kind));
    }
  }
}
