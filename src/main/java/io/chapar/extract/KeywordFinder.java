package io.chapar.extract;

import io.chapar.article.Facts.Keyword;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and pairs of words that an article uses more often than news at large does. A pair
 * takes the place of a word that hardly stands outside of it.
 */
final class KeywordFinder {
  private static final int MOST = 12;
  private static final int TWICE = 2;
  private static final double HARDLY_OUTSIDE = 0.7;

  /** By chance one usual word in a thousand surprises so much (chi-square, one degree). */
  private static final double SIGNIFICANT = 10.83;

  private static final LexicalCategory[] NO_SUBJECT = {
    LexicalCategory.STOP,
    LexicalCategory.VERB,
    LexicalCategory.PRONOUN,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.NUMERAL,
    LexicalCategory.ORDINAL,
    LexicalCategory.WEEKDAY,
    LexicalCategory.AGENCY,
    LexicalCategory.DATELINE
  };

  private final Map<String, Integer> counts = new HashMap<>(1024);
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<Term, Double> surprises = new LinkedHashMap<>();
  private int words;

  static List<Keyword> in(List<TokenisedBlock> blocks) {
    KeywordFinder finder = new KeywordFinder();
    blocks.forEach(finder::count);
    blocks.forEach(finder::read);
    return finder.best();
  }

  private void count(TokenisedBlock block) {
    for (int i = 0; i < block.size(); i++) {
      words += block.word(i) ? 1 : 0;
      if (tells(block, i)) {
        counts.merge(block.token(i).folded(), 1, Integer::sum);
      }
    }
  }

  /** Only what may come twice, for most words of an article do not. */
  private void read(TokenisedBlock block) {
    boolean before = false;
    for (int i = 0; i < block.size(); i++) {
      boolean twice = tells(block, i) && isRepeated(block.token(i).folded());
      if (twice && before) {
        mention(block.key(i - 1, i + 1), block, i - 1, i + 1);
      }
      if (twice) {
        mention(block.token(i).folded(), block, i, i + 1);
      }
      before = twice;
    }
  }

  private boolean isRepeated(String word) {
    return counts.getOrDefault(word, 0) >= TWICE;
  }

  private static boolean tells(TokenisedBlock block, int i) {
    return block.word(i) && block.token(i).folded().length() > 2 && !block.anyOf(i, NO_SUBJECT);
  }

  private void mention(String key, TokenisedBlock block, int from, int to) {
    terms
        .computeIfAbsent(key, k -> new Term(block, from, to))
        .mention(block.span(from, to, to > from + 1 ? "keyword-pair" : "keyword"));
  }

  private List<Keyword> best() {
    terms.values().stream().filter(term -> term.count() >= TWICE).forEach(this::weigh);
    Set<Term> within = within();
    List<Term> best =
        surprises.keySet().stream()
            .filter(term -> !within.contains(term))
            .sorted(Comparator.comparingDouble(this::surprise).reversed())
            .limit(MOST)
            .toList();
    List<Keyword> keywords = new ArrayList<>();
    best.forEach(t -> keywords.add(t.toKeyword(surprise(t) / surprise(best.get(0)))));
    return keywords;
  }

  private void weigh(Term term) {
    double surprise = term.surprise(words);
    if (surprise >= SIGNIFICANT) {
      surprises.put(term, surprise);
    }
  }

  private double surprise(Term term) {
    return surprises.getOrDefault(term, 0.0);
  }

  /** The words that hardly stand outside of a pair. */
  private Set<Term> within() {
    Set<Term> within = new HashSet<>();
    for (Term pair : surprises.keySet()) {
      for (String word : pair.pair() ? pair.words() : List.<String>of()) {
        Term single = terms.get(word);
        if (single != null && pair.count() >= HARDLY_OUTSIDE * single.count()) {
          within.add(single);
        }
      }
    }
    return within;
  }

  /** A word or pair of words while its mentions are counted. */
  private static final class Term {
    private final TokenisedBlock block;
    private final int from;
    private final int to;
    private final List<Span> mentions = new ArrayList<>(2);

    Term(TokenisedBlock block, int from, int to) {
      this.block = block;
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
      return List.of(block.key(from, from + 1), block.key(to - 1, to));
    }

    /**
     * Dunning's log-likelihood ratio, for events as rare as words (Poisson): Accurate Methods for
     * the Statistics of Surprise and Coincidence, Computational Linguistics 19 (1993). 0 for what
     * is not more frequent than in news at large.
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
      return Math.min(block.share(from), block.share(to - 1));
    }

    Keyword toKeyword(double confidence) {
      return new Keyword(block.words(from, to), mentions, confidence);
    }
  }
}
