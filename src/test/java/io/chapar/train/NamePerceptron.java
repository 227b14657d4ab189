package io.chapar.train;

import io.chapar.extract.tagger.NameFeatures;
import io.chapar.extract.tagger.NameLabels;
import io.chapar.extract.tagger.NameWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of the tagger as an averaged perceptron over whole passages (M. Collins,
 * Discriminative Training Methods for Hidden Markov Models, 2002), the sum of three that saw the
 * passages in other orders. What is seen only once and what weighs little is left out.
 */
final class NamePerceptron {
  private static final int LABELS = NameLabels.COUNT;
  private static final int BUCKETS = 1 << NameFeatures.BITS;
  private static final int SEEDS = 3;
  private static final int EPOCHS = 8;
  private static final int FEWEST = 2;
  private static final float LEAST = 0.3f;

  /**
   * @param features of each token, its buckets
   * @param gold the label of each
   */
  record Sequence(int[][] features, int[] gold) {}

  private final List<Sequence> sequences;
  private final float[] sum = new float[BUCKETS * LABELS];
  private final float[] transitionSum = new float[LABELS * LABELS];
  private float[] weights = {};
  private float[] transitions = {};
  private double[] late = {};
  private double[] lateTransitions = {};
  private double step;

  private NamePerceptron(List<Sequence> sequences) {
    this.sequences = sequences;
  }

  /**
   * @param languages that the sequences are of, BCP 47
   */
  static NameWeights learn(List<Sequence> sequences, List<String> languages) {
    NamePerceptron perceptron = new NamePerceptron(withoutRare(sequences));
    for (int seed = 0; seed < SEEDS; seed++) {
      perceptron.learn(seed);
    }
    return NameWeights.of(languages, perceptron.transitionSum, cut(perceptron.sum));
  }

  private static List<Sequence> withoutRare(List<Sequence> sequences) {
    int[] seen = new int[BUCKETS];
    sequences.forEach(
        s -> Arrays.stream(s.features()).flatMapToInt(Arrays::stream).forEach(b -> seen[b]++));
    return sequences.stream()
        .map(s -> new Sequence(withoutRare(s.features(), seen), s.gold()))
        .toList();
  }

  private static int[][] withoutRare(int[][] features, int[] seen) {
    return Arrays.stream(features)
        .map(row -> Arrays.stream(row).filter(bucket -> seen[bucket] >= FEWEST).toArray())
        .toArray(int[][]::new);
  }

  private static float[] cut(float[] weights) {
    float[] kept = weights.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.abs(kept[i]) < LEAST ? 0 : kept[i];
    }
    return kept;
  }

  private void learn(int seed) {
    weights = new float[BUCKETS * LABELS];
    transitions = new float[LABELS * LABELS];
    late = new double[weights.length];
    lateTransitions = new double[transitions.length];
    step = 1;
    List<Sequence> order = new ArrayList<>(sequences);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(this::see);
      System.err.printf("seed %d of %d, epoch %d of %d%n", seed + 1, SEEDS, epoch + 1, EPOCHS);
    }
    add(sum, weights, late);
    add(transitionSum, transitions, lateTransitions);
  }

  /** The mean over all steps: what came late counts for less. */
  private void add(float[] to, float[] last, double[] weighted) {
    for (int i = 0; i < to.length; i++) {
      to[i] += (float) (last[i] - weighted[i] / step);
    }
  }

  private void see(Sequence sequence) {
    int[] best = NameLabels.best(scores(sequence.features()), transitions);
    int[] gold = sequence.gold();
    for (int i = 0; i < gold.length; i++) {
      if (best[i] != gold[i]) {
        for (int bucket : sequence.features()[i]) {
          move(weights, late, bucket * LABELS + gold[i], bucket * LABELS + best[i]);
        }
      }
      if (i > 0) {
        move(
            transitions,
            lateTransitions,
            gold[i - 1] * LABELS + gold[i],
            best[i - 1] * LABELS + best[i]);
      }
    }
    step++;
  }

  private void move(float[] values, double[] weighted, int up, int down) {
    if (up != down) {
      values[up]++;
      values[down]--;
      weighted[up] += step;
      weighted[down] -= step;
    }
  }

  private float[] scores(int[][] features) {
    float[] scores = new float[features.length * LABELS];
    for (int i = 0; i < features.length; i++) {
      for (int bucket : features[i]) {
        for (int label = 0; label < LABELS; label++) {
          scores[i * LABELS + label] += weights[bucket * LABELS + label];
        }
      }
    }
    return scores;
  }
}
