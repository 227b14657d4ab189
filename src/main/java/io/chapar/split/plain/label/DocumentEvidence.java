package io.chapar.split.plain.label;

import io.chapar.article.CpuBudget;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the segments of a document tell of each other: where the text is, and what is repeated. */
final class DocumentEvidence {
  private static final int MOST_WORDS = 200_000;
  private static final int FREQUENT = 3;
  private static final int LONGEST_REPEATED = 300;
  private static final int FEWEST_SLUG_WORDS = 3;

  /** So many segments are compared with each other. */
  private static final int HEAD = 40;

  final List<TextShape> shapes;

  /** Of the first and the last segment that is prose; the length and -1 where none is. */
  final int firstProse;

  final int lastProse;
  final double medianProse;

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Set<String> proseWords = new HashSet<>();

  /** How often words stand in segments that are no prose. */
  private final Map<String, Integer> lineWords = new HashMap<>();

  private final Map<String, Integer> firstPlaces = new HashMap<>();
  private final Map<String, Integer> openings = new HashMap<>();
  private final Set<Integer> repeated = new HashSet<>();
  private final Set<String> slugWords;

  /** The segments near the head, folded. */
  private final List<String> folded = new ArrayList<>();

  /**
   * Of the first segment below the first prose that is nothing but an address; the length for none.
   */
  private final int foot;

  DocumentEvidence(List<TextShape> shapes) {
    this.shapes = shapes;
    List<Integer> prose = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      learn(i, shapes.get(i));
      if (shapes.get(i).isProse()) {
        prose.add(i);
        lengths.add(shapes.get(i).letters);
      }
    }
    lengths.sort(null);
    this.firstProse = prose.isEmpty() ? shapes.size() : prose.get(0);
    this.lastProse = prose.isEmpty() ? -1 : prose.get(prose.size() - 1);
    this.medianProse = lengths.isEmpty() ? 100 : lengths.get(lengths.size() / 2);
    this.slugWords = SlugWords.of(shapes);
    this.foot = foot();
  }

  private int foot() {
    int at = Math.max(0, firstProse);
    while (at < shapes.size() && !isAddress(shapes.get(at))) {
      at++;
    }
    return at;
  }

  /** An address alone, or behind a label. */
  private static boolean isAddress(TextShape shape) {
    return shape.wordCount <= 5 && shape.text.contains("://");
  }

  /** Whether an address stands alone above it, and prose above that. */
  boolean isBelowFoot(int at) {
    return at > foot;
  }

  private void learn(int at, TextShape shape) {
    CpuBudget.tick();
    if (frequencies.size() < MOST_WORDS) {
      shape.words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
      if (shape.isProse()) {
        proseWords.addAll(shape.words);
      } else {
        shape.words.forEach(word -> lineWords.merge(word, 1, Integer::sum));
      }
    }
    String whole = shape.text.length() <= LONGEST_REPEATED ? Letters.fold(shape.text) : "";
    if (at < HEAD) {
      folded.add(whole);
    }
    if (!whole.isEmpty()) {
      Integer first = firstPlaces.putIfAbsent(whole, at);
      if (first != null) {
        repeated.add(first);
      }
    }
    openings.merge(opening(shape), 1, Integer::sum);
  }

  private static String opening(TextShape shape) {
    String text = shape.text;
    int first = text.codePointAt(0);
    boolean mark = !Character.isLetterOrDigit(first);
    return mark ? Character.toString(first) : "";
  }

  /** How many segments open with the same mark; 0 where it opens with a letter or a figure. */
  int sameOpenings(int at) {
    String opening = opening(shapes.get(at));
    return opening.isEmpty() ? 0 : openings.getOrDefault(opening, 0);
  }

  /** The share of its words that stand three times and more in the document; -1 without words. */
  double frequentShare(int at) {
    List<String> words = shapes.get(at).words;
    long frequent = words.stream().filter(w -> frequencies.getOrDefault(w, 0) >= FREQUENT).count();
    return words.isEmpty() ? -1 : (double) frequent / words.size();
  }

  /** The share of its words that prose has, its own apart; -1 without words. */
  double proseShare(int at) {
    TextShape shape = shapes.get(at);
    int own = shape.isProse() ? 1 : 0;
    long said =
        shape.words.stream()
            .filter(w -> proseWords.contains(w) && frequencies.getOrDefault(w, 0) > own)
            .count();
    return shape.words.isEmpty() ? -1 : (double) said / shape.words.size();
  }

  /** The share of its words that other segments have which are no prose; -1 without words. */
  double lineShare(int at) {
    TextShape shape = shapes.get(at);
    int own = shape.isProse() ? 0 : 1;
    long lined = shape.words.stream().filter(w -> lineWords.getOrDefault(w, 0) > own).count();
    return shape.words.isEmpty() ? -1 : (double) lined / shape.words.size();
  }

  /** The share of its words that the document's addresses have in their slugs; -1 for too few. */
  double slugShare(int at) {
    List<String> words = shapes.get(at).words;
    if (slugWords.isEmpty() || words.size() < FEWEST_SLUG_WORDS || words.size() > 30) {
      return -1;
    }
    long said = words.stream().filter(w -> slugWords.contains(SlugWords.key(w))).count();
    return (double) said / words.size();
  }

  /**
   * 1 where a line near the head of the document holds it and more, 2 where it holds such a line
   * and more, 3 for both; 0 for neither, and far from the head.
   */
  int containment(int at) {
    String own = at < HEAD ? folded.get(at) : "";
    int found = 0;
    for (int i = 0; i < Math.min(HEAD, folded.size()) && shapes.get(at).wordCount > 2; i++) {
      String other = folded.get(i);
      if (i != at && !own.isEmpty() && other.length() != own.length()) {
        found |= other.contains(own) ? 1 : 0;
        found |= shapes.get(i).wordCount > 2 && own.contains(other) && !other.isEmpty() ? 2 : 0;
      }
    }
    return found;
  }

  /** 0 where it stands once, 1 where it is the first of several, 2 where it was there before. */
  int repetition(int at) {
    String text = shapes.get(at).text;
    if (text.length() > LONGEST_REPEATED) {
      return 0;
    }
    int first = firstPlaces.getOrDefault(Letters.fold(text), at);
    return first < at ? 2 : repeated.contains(at) ? 1 : 0;
  }
}
