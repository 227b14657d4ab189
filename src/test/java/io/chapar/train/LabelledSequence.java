package io.chapar.train;

/**
 * A sequence to learn from.
 *
 * @param features of each element
 * @param labels index of each element's label among the labels of the trainer
 */
public record LabelledSequence(int[][] features, int[] labels) {}
