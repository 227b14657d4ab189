package io.chapar.labelling;

import java.util.List;

/** The labels of a sequence: for each element the best one, and how probable each is. */
public final class Labelling {
  private final List<String> labels;
  private final byte[] best;
  private final float[] marginals;

  Labelling(List<String> labels, byte[] best, float[] marginals) {
    this.labels = labels;
    this.best = best;
    this.marginals = marginals;
  }

  /** How many elements the sequence has. */
  public int size() {
    return best.length;
  }

  /** Index of the element's label in the best sequence of labels. */
  public int label(int element) {
    return best[element];
  }

  /** Its name. */
  public String name(int element) {
    return labels.get(best[element]);
  }

  /** How probable the element's label is, from 0 to 1. */
  public float probability(int element) {
    return probability(element, best[element]);
  }

  /** How probable another label of the element is, from 0 to 1. */
  public float probability(int element, int label) {
    return marginals[element * labels.size() + label];
  }
}
