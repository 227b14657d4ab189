package io.chapar.extract;

import io.chapar.article.Facts.Keyword;
import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.List;

/** A word or pair of words while its mentions are counted. */
final class Term {
  private final TokenisedBlock passage;
  private final int from;
  private final int to;
  private final List<Span> mentions = new ArrayList<>(2);

  Term(TokenisedBlock passage, int from, int to) {
    this.passage = passage;
    this.from = from;
    this.to = to;
  }

  void mention(Span span) {
    mentions.add(span);
  }

  int count() {
    return mentions.size();
  }

  boolean pair() {
    return to > from + 1;
  }

  /** The keys of its words. */
  List<String> words() {
    return List.of(passage.key(from, from + 1), passage.key(to - 1, to));
  }

  /**
   * Dunning's log-likelihood ratio, for events as rare as words (Poisson): Accurate Methods for the
   * Statistics of Surprise and Coincidence, Computational Linguistics 19 (1993). 0 for what is not
   * more frequent than in news at large.
   *
   * @param words of the article
   */
  double surprise(int words) {
    double expected = share() * words;
    double surplus = count() - expected;
    return surplus <= 0 ? 0 : 2 * (count() * Math.log(count() / expected) - surplus);
  }

  /** Of all words of news, those that are this one; a pair is as frequent as its rarer word. */
  private double share() {
    return Math.min(passage.share(from), passage.share(to - 1));
  }

  Keyword toKeyword(double confidence) {
    return new Keyword(passage.words(from, to), mentions, confidence);
  }
}
