package io.chapar.train;

import java.util.function.UnaryOperator;

/**
 * Fits weights by their slope over all examples at once (D. P. Kingma and J. Ba, Adam, 2015), with
 * an L2 penalty, coarsely and then finely. Nothing is random.
 */
final class Adam {
  private static final int ROUNDS = 200;
  private static final int FINE = 120;
  private static final double RATE = 0.1;
  private static final double FINE_RATE = 0.02;
  private static final double DECAY = 0.9;
  private static final double SLOW_DECAY = 0.999;

  private final double penalty;
  private final double[] weights;
  private final double[] mean;
  private final double[] square;

  private Adam(int size, double penalty) {
    this.penalty = penalty;
    weights = new double[size];
    mean = new double[size];
    square = new double[size];
  }

  /**
   * @param slope at some weights, a mean over the examples
   */
  static double[] fit(int size, double penalty, UnaryOperator<double[]> slope) {
    Adam adam = new Adam(size, penalty);
    for (int round = 1; round <= ROUNDS; round++) {
      adam.step(round, slope.apply(adam.weights));
    }
    return adam.weights;
  }

  private void step(int round, double[] slope) {
    double rate = round <= FINE ? RATE : FINE_RATE;
    for (int i = 0; i < weights.length; i++) {
      double down = slope[i] + penalty * weights[i];
      mean[i] = DECAY * mean[i] + (1 - DECAY) * down;
      square[i] = SLOW_DECAY * square[i] + (1 - SLOW_DECAY) * down * down;
      double first = mean[i] / (1 - Math.pow(DECAY, round));
      double second = square[i] / (1 - Math.pow(SLOW_DECAY, round));
      weights[i] -= rate * first / (Math.sqrt(second) + 1e-8);
    }
  }
}
