package io.chapar.extract.tagger;

/** The labels with the highest sum over a sequence (A. Viterbi, 1967). */
public final class NameChain {
  private static final int LABELS = NameLabels.COUNT;

  private NameChain() {}

  /**
   * @param scores of each token for each label
   * @param transitions from each label to each, one label after the other
   */
  public static int[] best(float[][] scores, float[] transitions) {
    int[][] before = new int[scores.length][LABELS];
    float[] sums = new float[LABELS];
    for (int i = 0; i < scores.length; i++) {
      sums = i == 0 ? begin(scores[i]) : step(sums, scores[i], transitions, before[i]);
    }
    return path(sums, before);
  }

  /** The sum of some of the labels, with the steps to them and to the one behind them. */
  static float sum(float[][] scores, float[] transitions, int[] labels, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores[i][labels[i]];
    }
    for (int i = Math.max(1, from); i <= Math.min(to, labels.length - 1); i++) {
      sum += transitions[labels[i - 1] * LABELS + labels[i]];
    }
    return sum;
  }

  private static float[] begin(float[] scores) {
    float[] sums = scores.clone();
    for (int label = 0; label < LABELS; label++) {
      sums[label] = NameLabels.isFurther(label) ? Float.NEGATIVE_INFINITY : sums[label];
    }
    return sums;
  }

  private static float[] step(float[] sums, float[] scores, float[] transitions, int[] from) {
    float[] next = new float[LABELS];
    for (int label = 0; label < LABELS; label++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int before = 0; before < LABELS; before++) {
        float sum = sums[before] + transitions[before * LABELS + label];
        if (sum > best && NameLabels.mayFollow(before, label)) {
          best = sum;
          from[label] = before;
        }
      }
      next[label] = scores[label] + best;
    }
    return next;
  }

  private static int[] path(float[] sums, int[][] before) {
    int label = 0;
    for (int other = 1; other < LABELS; other++) {
      label = sums[other] > sums[label] ? other : label;
    }
    int[] labels = new int[before.length];
    for (int i = labels.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = before[i][label];
    }
    return labels;
  }
}
