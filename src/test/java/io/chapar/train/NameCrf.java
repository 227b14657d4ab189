package io.chapar.train;

import io.chapar.extract.tagger.Buckets;
import io.chapar.extract.tagger.NameLabels;
import io.chapar.extract.tagger.NameWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of the tagger as those of a linear-chain conditional random field (J. Lafferty
 * et al., Conditional Random Fields, 2001) by stochastic gradients with a step for each weight (J.
 * Duchi et al., Adaptive Subgradient Methods, 2011), which shrink towards nothing. A share of the
 * features is hidden each time, so that none is relied on alone (N. Srivastava et al., Dropout,
 * 2014). What is seen only once and what weighs little is left out.
 */
final class NameCrf {
  private static final int LABELS = NameLabels.COUNT;
  private static final int BUCKETS = 1 << Buckets.BITS;
  private static final int FEWEST = 2;
  private static final long SEED = 7;

  /** Chosen by the first of five folds of all that is learned from. */
  private static final int EPOCHS = 10;

  private static final float STEP = 0.05f;
  private static final float SHRINK = 1e-3f;
  private static final float HIDDEN = 0.3f;

  /** A weight below it is none. */
  private static final float LEAST = 0.02f;

  /** A gradient below it is none. */
  private static final float FLAT = 1e-3f;

  private static final float EPSILON = 1e-6f;
  private static final boolean[] ALLOWED = new boolean[LABELS * LABELS];

  static {
    for (int i = 0; i < ALLOWED.length; i++) {
      ALLOWED[i] = NameLabels.mayFollow(i / LABELS, i % LABELS);
    }
  }

  /**
   * @param features of each token, its buckets
   * @param gold the label of each
   */
  record Sequence(int[][] features, int[] gold) {}

  /** Weights with the squares of their gradients so far. */
  private static final class Weights {
    private final float[] values;
    private final float[] squares;

    Weights(int count) {
      values = new float[count];
      squares = new float[count];
    }

    void move(int at, double gradient) {
      float g = (float) gradient + SHRINK * values[at];
      squares[at] += g * g;
      values[at] -= STEP * g / (float) Math.sqrt(squares[at] + EPSILON);
    }
  }

  private final Weights weights = new Weights(BUCKETS * LABELS);
  private final Weights transitions = new Weights(LABELS * LABELS);
  private final Random random = new Random(SEED);

  private NameCrf() {}

  /**
   * @param languages that the sequences are of, BCP 47
   */
  static NameWeights learn(List<Sequence> sequences, List<String> languages) {
    NameCrf crf = new NameCrf();
    List<Sequence> order = withoutRare(sequences);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, crf.random);
      order.forEach(crf::see);
      System.err.printf("epoch %d of %d%n", epoch + 1, EPOCHS);
    }
    return NameWeights.of(languages, crf.transitions.values, cut(crf.weights.values));
  }

  private static List<Sequence> withoutRare(List<Sequence> sequences) {
    int[] seen = new int[BUCKETS];
    sequences.forEach(
        s -> Arrays.stream(s.features()).flatMapToInt(Arrays::stream).forEach(b -> seen[b]++));
    List<Sequence> kept = new ArrayList<>();
    sequences.forEach(s -> kept.add(new Sequence(withoutRare(s.features(), seen), s.gold())));
    return kept;
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

  private void see(Sequence sequence) {
    int[][] features = Arrays.stream(sequence.features()).map(this::shown).toArray(int[][]::new);
    if (features.length > 0) {
      move(features, sequence.gold(), new Lattice(scores(features), factors()));
    }
  }

  private int[] shown(int[] row) {
    return Arrays.stream(row).filter(bucket -> random.nextFloat() >= HIDDEN).toArray();
  }

  private double[] scores(int[][] features) {
    double[] scores = new double[features.length * LABELS];
    for (int i = 0; i < features.length; i++) {
      for (int bucket : features[i]) {
        for (int label = 0; label < LABELS; label++) {
          scores[i * LABELS + label] += weights.values[bucket * LABELS + label];
        }
      }
    }
    return scores;
  }

  private double[] factors() {
    double[] factors = new double[LABELS * LABELS];
    Arrays.setAll(factors, i -> ALLOWED[i] ? Math.exp(transitions.values[i]) : 0);
    return factors;
  }

  private void move(int[][] features, int[] gold, Lattice lattice) {
    for (int i = 0; i < gold.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        double gradient = lattice.probability(i, label) - (gold[i] == label ? 1 : 0);
        if (Math.abs(gradient) > FLAT) {
          for (int bucket : features[i]) {
            weights.move(bucket * LABELS + label, gradient);
          }
        }
      }
    }
    double[] steps = lattice.steps();
    for (int i = 1; i < gold.length; i++) {
      steps[gold[i - 1] * LABELS + gold[i]]--;
    }
    for (int i = 0; i < steps.length; i++) {
      if (ALLOWED[i]) {
        transitions.move(i, steps[i]);
      }
    }
  }

  /** Probabilities of the labels of a block, forwards and backwards, scaled at each token. */
  private static final class Lattice {
    private final double[] token;
    private final double[] factors;
    private final double[] forward;
    private final double[] backward;
    private final double[] scale;

    Lattice(double[] scores, double[] factors) {
      int size = scores.length / LABELS;
      this.factors = factors;
      token = new double[scores.length];
      forward = new double[scores.length];
      backward = new double[scores.length];
      scale = new double[size];
      for (int i = 0; i < size; i++) {
        double most = Arrays.stream(scores, i * LABELS, (i + 1) * LABELS).max().orElseThrow();
        for (int at = i * LABELS; at < (i + 1) * LABELS; at++) {
          token[at] = Math.exp(scores[at] - most);
        }
      }
      for (int i = 0; i < size; i++) {
        goForward(i);
      }
      Arrays.fill(backward, (size - 1) * LABELS, size * LABELS, 1);
      for (int i = size - 2; i >= 0; i--) {
        goBackward(i);
      }
    }

    private void goForward(int i) {
      for (int label = 0; label < LABELS; label++) {
        double sum = i == 0 && NameLabels.mayFollow(NameLabels.OUTSIDE, label) ? 1 : 0;
        for (int before = 0; i > 0 && before < LABELS; before++) {
          sum += forward[(i - 1) * LABELS + before] * factors[before * LABELS + label];
        }
        forward[i * LABELS + label] = sum * token[i * LABELS + label];
        scale[i] += forward[i * LABELS + label];
      }
      for (int at = i * LABELS; at < (i + 1) * LABELS; at++) {
        forward[at] /= scale[i];
      }
    }

    private void goBackward(int i) {
      for (int label = 0; label < LABELS; label++) {
        for (int next = 0; next < LABELS; next++) {
          backward[i * LABELS + label] += step(i, label, next);
        }
      }
    }

    /** What a step to the next token and all behind it are worth. */
    private double step(int i, int label, int next) {
      int at = (i + 1) * LABELS + next;
      return factors[label * LABELS + next] * token[at] * backward[at] / scale[i + 1];
    }

    double probability(int i, int label) {
      return forward[i * LABELS + label] * backward[i * LABELS + label];
    }

    /** How often each step is expected. */
    double[] steps() {
      double[] steps = new double[LABELS * LABELS];
      for (int i = 0; i + 1 < scale.length; i++) {
        for (int pair = 0; pair < steps.length; pair++) {
          steps[pair] +=
              forward[i * LABELS + pair / LABELS] * step(i, pair / LABELS, pair % LABELS);
        }
      }
      return steps;
    }
  }
}
