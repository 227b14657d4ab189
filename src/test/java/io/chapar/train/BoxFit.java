package io.chapar.train;

import java.util.List;

/**
 * Fits a weight to each number of the evidence, so that the softmax over the boxes of a page comes
 * near to a distribution that is peaked at those of most worth: cross entropy, a mean over pages,
 * by {@link Adam}.
 */
final class BoxFit {
  private static final double PENALTY = 5e-4;

  /** Difference of worth that is one unit of the target's exponent. */
  private static final double SHARPNESS = 0.03;

  private final List<BoxExample> examples;

  private BoxFit(List<BoxExample> examples) {
    this.examples = examples;
  }

  static double[] weights(List<BoxExample> examples) {
    return Adam.fit(examples.get(0).evidence()[0].length, PENALTY, new BoxFit(examples)::slope);
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    examples.forEach(example -> addSlope(example, weights, slope));
    for (int i = 0; i < slope.length; i++) {
      slope[i] /= examples.size();
    }
    return slope;
  }

  private static void addSlope(BoxExample example, double[] weights, double[] slope) {
    double[] scores = new double[example.size()];
    double[] targets = new double[example.size()];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = score(example.evidence()[k], weights);
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

  private static double score(float[] evidence, double[] weights) {
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
