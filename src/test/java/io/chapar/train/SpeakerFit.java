package io.chapar.train;

import io.chapar.extract.quote.QuoteModels;
import java.util.List;

/**
 * Fits a weight to each feature, so that the softmax over those who may have said something comes
 * near to who did: cross entropy, a mean over quotes, with an L2 penalty, by Adam over all quotes
 * at once (Kingma and Ba 2015). Nothing is random.
 */
final class SpeakerFit {
  private static final int ROUNDS = 200;
  private static final int FINE = 120;
  private static final double RATE = 0.1;
  private static final double FINE_RATE = 0.02;
  private static final double PENALTY = 4e-3;
  private static final double DECAY = 0.9;
  private static final double SLOW_DECAY = 0.999;

  private final List<Example> examples;
  private final double[] weights;
  private final double[] mean;
  private final double[] square;

  /**
   * A quote.
   *
   * @param features of each who may have said it
   * @param target how probable each should be; together 1
   */
  record Example(List<int[]> features, double[] target) {}

  private SpeakerFit(List<Example> examples) {
    this.examples = examples;
    int size = QuoteModels.speakerSpace().size();
    weights = new double[size];
    mean = new double[size];
    square = new double[size];
  }

  static double[] weights(List<Example> examples) {
    SpeakerFit fit = new SpeakerFit(examples);
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

  private void addSlope(Example example, double[] slope) {
    double[] shares = shares(example);
    for (int k = 0; k < shares.length; k++) {
      for (int feature : example.features().get(k)) {
        slope[feature] += shares[k] - example.target()[k];
      }
    }
  }

  private double[] shares(Example example) {
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
