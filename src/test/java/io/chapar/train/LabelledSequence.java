package io.chapar.train;

/**
 * A sequence to learn from.
 *
 * @param features of each element
 * @param labels index of each element's label among the labels of the trainer
 * @param weight how much it counts; 1 is usual
 */
public record LabelledSequence(int[][] features, int[] labels, float weight) {

  /** A sequence of the usual weight. */
  public LabelledSequence(int[][] features, int[] labels) {
    this(features, labels, 1);
  }
}
