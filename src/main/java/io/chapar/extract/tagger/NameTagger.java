package io.chapar.extract.tagger;

import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of an article by learned weights; safe for many threads. In a language that nothing was
 * learned from, tables, shapes and marks decide.
 */
public final class NameTagger {
  private final NameWeights weights;

  public NameTagger(NameWeights weights) {
    this.weights = weights;
  }

  /**
   * @param passages of one article
   */
  public Names names(List<Passage> passages) {
    boolean known = !passages.isEmpty() && weights.knows(passages.get(0).language().tag());
    List<FoundName> names = new ArrayList<>();
    for (NameFeatures features : NameFeatures.of(passages, known)) {
      int[] best = NameLabels.best(weights.scores(features), weights.transitions());
      names.addAll(NameLabels.names(features.passage(), best));
    }
    return new Names(SurnamesElsewhere.in(names));
  }
}
