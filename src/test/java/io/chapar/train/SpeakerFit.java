package io.chapar.train;

import io.chapar.extract.quote.QuoteModels;
import java.util.List;

/**
 * Fits a weight to each feature, so that the softmax over those who may have said something comes
 * near to who did: cross entropy, a mean over quotes, by {@link Adam}.
 */
final class SpeakerFit {
  private static final double PENALTY = 4e-3;
  private final List<Example> examples;

  /**
   * A quote.
   *
   * @param features of each who may have said it
   * @param target how probable each should be; together 1
   */
  record Example(List<int[]> features, double[] target) {}

  private SpeakerFit(List<Example> examples) {
    this.examples = examples;
  }

  static double[] weights(List<Example> examples) {
    return Adam.fit(QuoteModels.speakerSpace().size(), PENALTY, new SpeakerFit(examples)::slope);
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    examples.forEach(example -> addSlope(example, weights, slope));
    for (int i = 0; i < slope.length; i++) {
      slope[i] /= examples.size();
    }
    return slope;
  }

  private static void addSlope(Example example, double[] weights, double[] slope) {
    double[] shares = shares(example, weights);
    for (int k = 0; k < shares.length; k++) {
      for (int feature : example.features().get(k)) {
        slope[feature] += shares[k] - example.target()[k];
      }
    }
  }

  private static double[] shares(Example example, double[] weights) {
    double[] shares = new double[example.target().length];
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      for (int feature : example.features().get(k)) {
        shares[k] += weights[feature];
      }
      shares[k] = Math.exp(shares[k]);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }
}
