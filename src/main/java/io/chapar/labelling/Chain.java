package io.chapar.labelling;

import java.util.Arrays;

/** One piece of a sequence: the scores of its elements' labels, and what follows from them. */
public final class Chain {
  private final int labels;
  private final int length;
  private final float[] scores;
  private final float[] transitions;

  /**
   * @param scores of each element's labels, one element after the other; negative infinity for a
   *     label that it cannot have
   * @param transitions from each label to each, one label after the other; negative infinity where
   *     the one never follows the other
   */
  public Chain(int labels, float[] scores, float[] transitions) {
    this.labels = labels;
    this.length = scores.length / labels;
    this.scores = scores;
    this.transitions = transitions;
  }

  /** The sequence of labels with the highest score (Viterbi); empty for an empty piece. */
  public byte[] best() {
    if (length == 0) {
      return new byte[0];
    }
    byte[] before = new byte[scores.length];
    float[] reached = new float[labels];
    System.arraycopy(scores, 0, reached, 0, labels);
    float[] next = new float[labels];
    for (int i = 1; i < length; i++) {
      step(i, reached, next, before);
      float[] used = reached;
      reached = next;
      next = used;
    }
    return trace(reached, before);
  }

  private void step(int i, float[] reached, float[] next, byte[] before) {
    for (int to = 0; to < labels; to++) {
      int from = 0;
      float most = reached[0] + transitions[to];
      for (int other = 1; other < labels; other++) {
        float sum = reached[other] + transitions[other * labels + to];
        if (sum > most) {
          most = sum;
          from = other;
        }
      }
      next[to] = most + scores[i * labels + to];
      before[i * labels + to] = (byte) from;
    }
  }

  private byte[] trace(float[] reached, byte[] before) {
    int last = 0;
    for (int label = 1; label < labels; label++) {
      last = reached[label] > reached[last] ? label : last;
    }
    byte[] path = new byte[length];
    for (int i = length - 1; i >= 0; i--) {
      path[i] = (byte) last;
      last = before[i * labels + last];
    }
    return path;
  }

  /** Of each element's labels the probability (forward-backward, scaled at each element). */
  float[] marginals() {
    if (length == 0) {
      return new float[0];
    }
    double[] local = weights();
    double[] across = new double[transitions.length];
    for (int i = 0; i < across.length; i++) {
      across[i] = Math.exp(transitions[i]);
    }
    double[] forward = forward(local, across);
    return withBackward(forward, local, across);
  }

  /** Exponentials of the scores, of each element relative to its highest. */
  private double[] weights() {
    double[] weights = new double[scores.length];
    for (int at = 0; at < scores.length; at += labels) {
      float most = scores[at];
      for (int label = 1; label < labels; label++) {
        most = Math.max(most, scores[at + label]);
      }
      for (int label = 0; label < labels; label++) {
        weights[at + label] = Math.exp(scores[at + label] - most);
      }
    }
    return weights;
  }

  private double[] forward(double[] local, double[] across) {
    double[] forward = new double[local.length];
    System.arraycopy(local, 0, forward, 0, labels);
    scale(forward, 0);
    for (int at = labels; at < local.length; at += labels) {
      for (int from = 0; from < labels; from++) {
        double reached = forward[at - labels + from];
        for (int to = 0; to < labels; to++) {
          forward[at + to] += reached * across[from * labels + to];
        }
      }
      for (int to = 0; to < labels; to++) {
        forward[at + to] *= local[at + to];
      }
      scale(forward, at);
    }
    return forward;
  }

  private float[] withBackward(double[] forward, double[] local, double[] across) {
    float[] marginals = new float[forward.length];
    double[] backward = new double[labels];
    Arrays.fill(backward, 1);
    for (int at = forward.length - labels; at >= 0; at -= labels) {
      for (int label = 0; label < labels; label++) {
        forward[at + label] *= backward[label];
        backward[label] *= local[at + label];
      }
      scale(forward, at);
      for (int label = 0; label < labels; label++) {
        marginals[at + label] = (float) forward[at + label];
      }
      backward = before(backward, across);
    }
    return marginals;
  }

  private double[] before(double[] backward, double[] across) {
    double[] earlier = new double[labels];
    for (int from = 0; from < labels; from++) {
      for (int to = 0; to < labels; to++) {
        earlier[from] += across[from * labels + to] * backward[to];
      }
    }
    scale(earlier, 0);
    return earlier;
  }

  /** Lets the numbers of one element sum up to 1. */
  private void scale(double[] numbers, int at) {
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      sum += numbers[at + label];
    }
    for (int label = 0; label < labels; label++) {
      numbers[at + label] /= sum;
    }
  }
}
