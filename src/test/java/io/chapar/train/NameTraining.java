package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameFeatures;
import io.chapar.extract.tagger.NameLabels;
import io.chapar.extract.tagger.NameTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Learns the weights of {@link NameTagger}, and says what they are worth on texts that they were
 * not learned from.
 *
 * <pre>
 * NameTraining ../shared/corpora src/main/resources/io/chapar/extract/names.weights
 * NameTraining ../shared/corpora --folds 5
 * </pre>
 *
 * <p>Learned from: real news with our marks (fa, en, ru), invented news (nine languages), our
 * golden facts, wikigold (CC BY 4.0), factRuEval (MIT) and KazNERD (CC BY 4.0). PEYMA and Milliyet
 * are measured on alone. With folds, each article is judged by weights of the articles in other
 * folds, by the rules alone, by a tagger that sees none of their answers, and by both; both files
 * of KazNERD have sentences in common, so the smaller one is left out of the learning.
 */
public final class NameTraining {
  private static final List<String> LANGUAGES =
      List.of("ar", "az", "en", "fa", "kk", "ru", "tr", "ur", "uz");

  /** Of the golden facts, in whose articles the rules overlook less than in others. */
  private static final double OVERLOOKED = 0.1;

  private final Map<String, List<NameSample>> learned = new LinkedHashMap<>();
  private final Map<String, List<NameSample>> judging = new LinkedHashMap<>();

  private NameTraining(Path corpora) {
    MarkedNews.real(new NewsTexts(corpora).byDigest()).forEach(this::learn);
    MarkedNews.invented().forEach(this::learn);
    NameCorpora others = new NameCorpora(corpora);
    for (String name : NameCorpora.LEARNED) {
      learned.put(name, samples(others.read(name)));
    }
    for (String file : List.of("golden.jsonl", "fresh.jsonl", "newest.jsonl")) {
      learned.put(file, golden(file));
    }
    for (String name : NameCorpora.JUDGING) {
      judging.put(name, samples(others.read(name)));
    }
  }

  private void learn(MarkedNews news) {
    if (!news.paragraphs().isEmpty()) {
      learned
          .computeIfAbsent("news " + news.language(), k -> new ArrayList<>())
          .add(NameSample.of(news));
    }
  }

  private static List<NameSample> samples(List<MarkedNews> news) {
    return news.stream().filter(n -> !n.paragraphs().isEmpty()).map(NameSample::of).toList();
  }

  private static List<NameSample> golden(String file) {
    List<NameSample> samples = new ArrayList<>();
    for (JsonNode golden : NameCorpora.golden(file)) {
      samples.add(NameSample.golden(golden).overlooking(OVERLOOKED));
    }
    return samples;
  }

  public static void main(String[] args) throws IOException {
    NameTraining training = new NameTraining(Path.of(args[0]));
    if (args[1].equals("--folds")) {
      training.judge(Integer.parseInt(args[2]));
      return;
    }
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
      NamePerceptron.learn(training.sequences(-1, 1, sample -> sample), LANGUAGES).write(file);
    }
  }

  private void judge(int folds) {
    Map<String, NameScore> rules = new LinkedHashMap<>();
    Map<String, NameScore> alone = new HashMap<>();
    Map<String, NameScore> both = new HashMap<>();
    for (int fold = 0; fold < folds; fold++) {
      NameTagger voting = tagger(fold, folds, sample -> sample);
      NameTagger bare = tagger(fold, folds, NameSample::withoutRules);
      forEachLeft(
          fold,
          folds,
          (name, sample) -> {
            score(name, sample, sample.found(), rules);
            score(name, sample, bare.names(sample.passages()), alone);
            score(name, sample, voting.names(sample.passages(), sample.found()), both);
          });
    }
    rules.forEach(
        (name, score) ->
            System.out.printf(
                "%-22s rules %s%n%22s alone %s%n%22s both  %s%n",
                name, score, "", alone.get(name), "", both.get(name)));
  }

  private NameTagger tagger(int fold, int folds, UnaryOperator<NameSample> as) {
    return new NameTagger(NamePerceptron.learn(sequences(fold, folds, as), LANGUAGES));
  }

  /** Those of the fold and, once, those that nothing is learned from. */
  private void forEachLeft(int fold, int folds, BiConsumer<String, NameSample> action) {
    learned.forEach(
        (name, samples) ->
            fold(samples, fold, folds).forEach(sample -> action.accept(name, sample)));
    if (fold == 0) {
      judging.forEach((name, samples) -> samples.forEach(sample -> action.accept(name, sample)));
    }
  }

  private static void score(
      String name, NameSample sample, List<FoundName> names, Map<String, NameScore> scores) {
    Map<Passage, List<FoundName>> in = FoundName.byPassage(names);
    for (int i = 0; i < sample.passages().size(); i++) {
      List<FoundName> gold = sample.gold().get(i);
      if (gold != null) {
        List<FoundName> here = in.getOrDefault(sample.passages().get(i), List.of());
        scores.computeIfAbsent(name, k -> new NameScore()).add(gold, NameLabels.outermost(here));
      }
    }
  }

  /** Of the articles in other folds; of all where there is but one. */
  private List<NamePerceptron.Sequence> sequences(
      int fold, int folds, UnaryOperator<NameSample> as) {
    List<NamePerceptron.Sequence> sequences = new ArrayList<>();
    for (List<NameSample> samples : learned.values()) {
      for (int i = 0; i < samples.size(); i++) {
        if (i % folds != fold) {
          sequences.addAll(sequences(as.apply(samples.get(i))));
        }
      }
    }
    return sequences;
  }

  private static List<NameSample> fold(List<NameSample> samples, int fold, int folds) {
    List<NameSample> left = new ArrayList<>();
    for (int i = fold; i < samples.size(); i += folds) {
      left.add(samples.get(i));
    }
    return left;
  }

  private static List<NamePerceptron.Sequence> sequences(NameSample sample) {
    List<NamePerceptron.Sequence> sequences = new ArrayList<>();
    if (sample.passages().isEmpty()) {
      return sequences;
    }
    NameFeatures features = new NameFeatures(sample.passages(), sample.found());
    for (int i = 0; i < sample.passages().size(); i++) {
      Passage passage = sample.passages().get(i);
      List<FoundName> gold = sample.gold().get(i);
      if (gold != null) {
        features.begin(passage, sample.outermost(passage));
        sequences.add(
            new NamePerceptron.Sequence(
                buckets(features, passage), NameLabels.of(passage, NameLabels.outermost(gold))));
      }
    }
    return sequences;
  }

  private static int[][] buckets(NameFeatures features, Passage passage) {
    int[][] buckets = new int[passage.size()][];
    for (int i = 0; i < buckets.length; i++) {
      int count = features.read(i);
      buckets[i] = Arrays.copyOf(features.buckets(), count);
    }
    return buckets;
  }
}
