package io.chapar.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and pairs of words that an article uses more than news at large does. The background is
 * the language's tables: stop words count nothing, frequent words a third.
 */
final class KeywordFinder {
  private static final int MOST = 12;
  private static final int TWICE = 2;
  private static final double FREQUENT = 1 / 3d;
  private static final double PAIR = 1.6;
  private static final double KNOWN = 1.5;

  private static final class Term {
    private final String words;
    private final double weight;
    private int count;

    Term(String words, double weight) {
      this.words = words;
      this.weight = weight;
    }

    private double score() {
      return count * weight;
    }
  }

  private final Map<String, Term> terms = new LinkedHashMap<>();

  static List<String> in(List<Passage> passages) {
    KeywordFinder finder = new KeywordFinder();
    passages.forEach(finder::read);
    return finder.best();
  }

  private void read(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      double weight = weight(passage, i);
      if (weight > 0) {
        count(passage, i, i + 1, weight);
        pair(passage, i, weight);
      }
    }
  }

  private void pair(Passage passage, int i, double weight) {
    double second = i + 1 < passage.size() ? weight(passage, i + 1) : 0;
    if (second > 0) {
      count(passage, i, i + 2, PAIR * (weight + second) / 2);
    }
  }

  private void count(Passage passage, int from, int to, double weight) {
    terms.computeIfAbsent(passage.key(from, to), k -> new Term(passage.words(from, to), weight))
        .count++;
  }

  private static double weight(Passage passage, int i) {
    boolean nothing =
        !passage.word(i)
            || passage.token(i).folded().length() < 3
            || passage.anyOf(
                i,
                Kind.STOP,
                Kind.VERB,
                Kind.PRONOUN,
                Kind.PREPOSITION,
                Kind.AND,
                Kind.THAT,
                Kind.NUMERAL,
                Kind.ORDINAL,
                Kind.WEEKDAY,
                Kind.AGENCY,
                Kind.DATELINE);
    boolean known = passage.anyOf(i, Kind.ORGANISATION, Kind.PLACE);
    return nothing ? 0 : known ? KNOWN : passage.is(Kind.COMMON, i) ? FREQUENT : 1;
  }

  private List<String> best() {
    return terms.values().stream()
        .filter(term -> term.count >= TWICE)
        .sorted(Comparator.comparingDouble(Term::score).reversed())
        .limit(MOST)
        .map(term -> term.words)
        .toList();
  }
}
