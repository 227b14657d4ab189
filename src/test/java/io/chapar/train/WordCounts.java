package io.chapar.train;

import io.chapar.labelling.WordOdds;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.wording.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts in how many documents words stand around the text, and in how many within it. Words of
 * titles, summaries and teasers count for neither: they are of texts, but stand around.
 */
final class WordCounts {
  static final Set<TextLabel> NEITHER =
      Set.of(TextLabel.TITLE, TextLabel.KICKER, TextLabel.SUMMARY, TextLabel.TEASER);

  private static final Pattern SLOT = Pattern.compile("\\{[^}]*\\}");
  private static final int SHORTEST = 3;
  private static final int FEWEST = 2;
  private static final double UNSEEN = 0.5;

  private final Map<String, Integer> around = new HashMap<>();
  private final Map<String, Integer> within = new HashMap<>();

  private WordCounts() {}

  /** The odds of standing around a text, of the words that at least two documents have. */
  static WordOdds odds(List<LabelledText> texts) {
    WordCounts counts = new WordCounts();
    texts.forEach(counts::add);
    return counts.odds();
  }

  private WordOdds odds() {
    Map<String, Float> odds = new HashMap<>();
    Set<String> all = new HashSet<>(around.keySet());
    all.addAll(within.keySet());
    all.forEach(word -> put(word, odds));
    return new WordOdds(odds);
  }

  /**
   * The same, counting our own tables and articles beside the documents: each section of a table of
   * wordings as a document that has nothing but what stands around a text, each article as one that
   * has nothing but text.
   */
  static WordOdds withTables(List<LabelledText> texts) {
    WordCounts counts = new WordCounts();
    texts.forEach(counts::add);
    Stories.languages().stream()
        .map(language -> Language.of(language).wordings())
        .distinct()
        .forEach(counts::addTable);
    Stories.languages().stream()
        .flatMap(language -> Manuscript.read(language).stream())
        .forEach(counts::addArticle);
    return counts.odds();
  }

  private void addTable(Table wordings) {
    wordings.sections().entrySet().stream()
        .filter(section -> Composer.isAround(section.getKey()))
        .forEach(section -> addOuter(section.getValue()));
  }

  private void addOuter(List<String> phrases) {
    Set<String> outer = new HashSet<>();
    phrases.forEach(phrase -> words(SLOT.matcher(phrase).replaceAll(" "), outer));
    outer.forEach(word -> around.merge(word, 1, Integer::sum));
  }

  private void addArticle(Manuscript article) {
    Set<String> inner = new HashSet<>();
    for (char kind : "pohql".toCharArray()) {
      article.all(kind).forEach(line -> words(SLOT.matcher(line).replaceAll(" "), inner));
    }
    inner.forEach(word -> within.merge(word, 1, Integer::sum));
  }

  private void put(String word, Map<String, Float> odds) {
    int first = around.getOrDefault(word, 0);
    int second = within.getOrDefault(word, 0);
    float odd = Math.round(10 * Math.log((first + UNSEEN) / (second + UNSEEN))) / 10f;
    if (first + second >= FEWEST && odd != 0) {
      odds.put(word, odd);
    }
  }

  private void add(LabelledText text) {
    Set<String> outer = new HashSet<>();
    Set<String> inner = new HashSet<>();
    text.spans().stream()
        .filter(span -> !NEITHER.contains(span.label()))
        .forEach(span -> words(text.text(span), span.label().isBody() ? inner : outer));
    outer.forEach(word -> around.merge(word, 1, Integer::sum));
    inner.forEach(word -> within.merge(word, 1, Integer::sum));
  }

  private static void words(String text, Set<String> words) {
    for (String word : text.split("\\s+")) {
      String bare = word.replaceAll("^[^\\p{L}\\p{N}]+", "");
      if (bare.length() >= SHORTEST && Letters.hasLetter(bare)) {
        words.add(WordOdds.key(Letters.fold(bare)));
      }
    }
  }
}
