package io.chapar.train;

import java.util.List;

/**
 * Fits a weight to each number of the evidence, so that the softmax over the boxes of a page comes
 * near to a distribution that is peaked at those of most worth: cross entropy, a mean over pages,
 * with an L2 penalty, by Adam over all pages at once (Kingma and Ba 2015). Nothing is random.
 */
final class BoxFit {
  private static final int ROUNDS = 200;
  private static final int FINE = 120;
  private static final double RATE = 0.1;
  private static final double FINE_RATE = 0.02;
  private static final double PENALTY = 5e-4;

  /** Difference of worth that is one unit of the target's exponent. */
  private static final double SHARPNESS = 0.03;

  private static final double DECAY = 0.9;
  private static final double SLOW_DECAY = 0.999;

  private final List<BoxExample> examples;
  private final double[] weights;
  private final double[] mean;
  private final double[] square;

  private BoxFit(List<BoxExample> examples) {
    this.examples = examples;
    int size = examples.get(0).evidence()[0].length;
    weights = new double[size];
    mean = new double[size];
    square = new double[size];
  }

  static double[] weights(List<BoxExample> examples) {
    BoxFit fit = new BoxFit(examples);
    for (int round = 1; round <= ROUNDS; round++) {
      fit.step(round);
    }
    return fit.weights;
  }

  private void step(int round) {
    double[] slope = new double[weights.length];
    examples.forEach(example -> addSlope(example, slope));
    double rate = round <= FINE ? RATE : FINE_RATE;
    for (int i = 0; i < weights.length; i++) {
      double down = slope[i] / examples.size() + PENALTY * weights[i];
      mean[i] = DECAY * mean[i] + (1 - DECAY) * down;
      square[i] = SLOW_DECAY * square[i] + (1 - SLOW_DECAY) * down * down;
      double first = mean[i] / (1 - Math.pow(DECAY, round));
      double second = square[i] / (1 - Math.pow(SLOW_DECAY, round));
      weights[i] -= rate * first / (Math.sqrt(second) + 1e-8);
    }
  }

  private void addSlope(BoxExample example, double[] slope) {
    double[] scores = new double[example.size()];
    double[] targets = new double[example.size()];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = score(example.evidence()[k]);
      targets[k] = example.worth()[k] / SHARPNESS;
    }
    softmax(scores);
    softmax(targets);
    for (int k = 0; k < scores.length; k++) {
      float[] evidence = example.evidence()[k];
      for (int i = 0; i < evidence.length; i++) {
        slope[i] += (scores[k] - targets[k]) * evidence[i];
      }
    }
  }

  private double score(float[] evidence) {
    double score = 0;
    for (int i = 0; i < evidence.length; i++) {
      score += weights[i] * evidence[i];
    }
    return score;
  }

  private static void softmax(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(values[i] - most);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
