package io.chapar.train;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.tagger.Buckets;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameFeatures;
import io.chapar.extract.tagger.NameLabels;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameWeights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Learns the weights of {@link NameTagger}, and says what they are worth on texts that they were
 * not learned from.
 *
 * <pre>
 * NameTraining ../shared/corpora src/main/resources/io/chapar/extract/names.weights
 * NameTraining ../shared/corpora --folds 5
 * NameTraining ../shared/corpora --without tr
 * </pre>
 *
 * <p>Learned from: real news with our marks (fa, en, ru), invented news (nine languages), our
 * golden articles, wikigold (CC BY 4.0), factRuEval (MIT) and KazNERD (CC BY 4.0). PEYMA and
 * Milliyet are measured on alone. With folds, each article is judged by weights of the articles in
 * other folds; both files of KazNERD have sentences in common, so the smaller one is left out of
 * the learning. Without a language, its texts are judged by weights that were learned from the
 * others: what its tables alone give.
 */
public final class NameTraining {
  private static final List<String> LANGUAGES =
      List.of("ar", "az", "en", "fa", "kk", "ru", "tr", "ur", "uz");

  /** One of so many articles is learned from as if its language were unknown, too. */
  private static final int UNKNOWN = 3;

  private final Map<String, List<NameSample>> learned = new LinkedHashMap<>();
  private final Map<String, List<NameSample>> judging = new LinkedHashMap<>();

  private NameTraining(Path corpora) {
    Map<String, String> texts = new NewsTexts(corpora).byDigest();
    MarkedNews.real(texts).forEach(news -> learn("news ", news));
    MarkedNews.invented().forEach(news -> learn("news ", news));
    MarkedNews.golden(texts).forEach(news -> learn("golden ", news));
    NameCorpora others = new NameCorpora(corpora);
    for (String name : NameCorpora.LEARNED) {
      learned.put(name, samples(others.read(name)));
    }
    for (String name : NameCorpora.JUDGING) {
      judging.put(name, samples(others.read(name)));
    }
  }

  private void learn(String sort, MarkedNews news) {
    if (!news.paragraphs().isEmpty()) {
      learned
          .computeIfAbsent(sort + news.language(), k -> new ArrayList<>())
          .add(NameSample.of(news));
    }
  }

  private static List<NameSample> samples(List<MarkedNews> news) {
    return news.stream().filter(n -> !n.paragraphs().isEmpty()).map(NameSample::of).toList();
  }

  public static void main(String[] args) throws IOException {
    NameTraining training = new NameTraining(Path.of(args[0]));
    switch (args[1]) {
      case "--folds" -> training.judge(Integer.parseInt(args[2]));
      case "--without" -> training.judgeWithout(args[2]);
      default -> {
        try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
          learn(training.others(-1, 1), LANGUAGES).write(file);
        }
      }
    }
  }

  private void judgeWithout(String language) {
    Predicate<NameSample> left = sample -> sample.language().startsWith(language);
    List<NameSample> others = others(-1, 1).stream().filter(left.negate()).toList();
    List<String> languages = LANGUAGES.stream().filter(l -> !l.equals(language)).toList();
    NameTagger tagger = new NameTagger(learn(others, languages));
    NameScore score = new NameScore();
    others(-1, 1).stream()
        .filter(left)
        .forEach(sample -> score(sample, tagger.names(sample.blocks()).all(), score));
    System.out.println(language + ' ' + score);
  }

  private void judge(int folds) {
    Map<String, NameScore> scores = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      NameTagger tagger = new NameTagger(learn(others(fold, folds), LANGUAGES));
      forEachLeft(
          fold,
          folds,
          (name, sample) ->
              score(
                  sample,
                  tagger.names(sample.blocks()).all(),
                  scores.computeIfAbsent(name, k -> new NameScore())));
    }
    scores.forEach((name, score) -> System.out.printf("%-22s %s%n", name, score));
  }

  /** Those of the fold and, once, those that nothing is learned from. */
  private void forEachLeft(int fold, int folds, BiConsumer<String, NameSample> action) {
    learned.forEach(
        (name, samples) -> {
          for (int i = fold; i < samples.size(); i += folds) {
            action.accept(name, samples.get(i));
          }
        });
    if (fold == 0) {
      judging.forEach((name, samples) -> samples.forEach(sample -> action.accept(name, sample)));
    }
  }

  private static void score(NameSample sample, List<FoundName> names, NameScore score) {
    Map<TokenisedBlock, List<FoundName>> in = FoundName.byBlock(names);
    for (int i = 0; i < sample.blocks().size(); i++) {
      List<FoundName> gold = sample.gold().get(i);
      if (gold != null) {
        List<FoundName> here = in.getOrDefault(sample.blocks().get(i), List.of());
        score.add(gold, here);
      }
    }
  }

  /** The articles in other folds; all where there is but one. */
  private List<NameSample> others(int fold, int folds) {
    List<NameSample> others = new ArrayList<>();
    for (List<NameSample> samples : learned.values()) {
      for (int i = 0; i < samples.size(); i++) {
        if (i % folds != fold && !samples.get(i).blocks().isEmpty()) {
          others.add(samples.get(i));
        }
      }
    }
    return others;
  }

  private static NameWeights learn(List<NameSample> samples, List<String> languages) {
    List<NameCrf.Sequence> sequences = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      sequences.addAll(sequences(samples.get(i), true));
      if (i % UNKNOWN == 0) {
        sequences.addAll(sequences(samples.get(i), false));
      }
    }
    return NameCrf.learn(sequences, languages);
  }

  private static List<NameCrf.Sequence> sequences(NameSample sample, boolean known) {
    List<NameCrf.Sequence> sequences = new ArrayList<>();
    List<NameFeatures> features = NameFeatures.of(sample.blocks(), known);
    for (int i = 0; i < features.size(); i++) {
      NameFeatures here = features.get(i);
      List<FoundName> gold = sample.gold().get(i);
      if (gold != null) {
        sequences.add(new NameCrf.Sequence(buckets(here, here::read), labels(here, gold)));
      }
    }
    return sequences;
  }

  private static int[] labels(NameFeatures features, List<FoundName> gold) {
    return NameLabels.of(features.block(), NameLabels.outermost(gold));
  }

  private static int[][] buckets(NameFeatures features, BiConsumer<Integer, Buckets> read) {
    int[][] rows = new int[features.block().size()][];
    Buckets buckets = new Buckets();
    for (int i = 0; i < rows.length; i++) {
      read.accept(i, buckets);
      rows[i] = buckets.toArray();
    }
    return rows;
  }
}
