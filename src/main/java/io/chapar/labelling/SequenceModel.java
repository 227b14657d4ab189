package io.chapar.labelling;

import io.chapar.article.CpuBudget;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * A linear-chain CRF with its weights. Time is linear in the length of a sequence; a long one is
 * labelled in pieces, each with some elements before and after it, so that what is needed at once
 * is bounded but for the result itself. Immutable.
 */
public final class SequenceModel {
  /** Elements that are labelled at once, and those around them that have a say. */
  private static final int PIECE = 4096;

  private static final int MARGIN = 64;

  /** What was read, by the package and name of its file; one that could not be is read again. */
  private static final Map<String, SequenceModel> KNOWN = new ConcurrentHashMap<>();

  private final FeatureSpace space;
  private final List<String> labels;
  private final float[] weights;
  private final float[] biases;
  private final float[] transitions;

  /**
   * @param weights of each feature for each label, one feature after the other
   * @param biases of the labels
   * @param transitions from each label to each, one label after the other
   */
  public SequenceModel(
      FeatureSpace space,
      List<String> labels,
      float[] weights,
      float[] biases,
      float[] transitions) {
    this.space = space;
    this.labels = List.copyOf(labels);
    this.weights = weights.clone();
    this.biases = biases.clone();
    this.transitions = transitions.clone();
  }

  /**
   * Reads the weights that lie beside a class, once.
   *
   * @throws IllegalStateException of one line when the file is damaged, of another version, or made
   *     for other features
   */
  public static SequenceModel read(Class<?> neighbour, String name, FeatureSpace space) {
    return KNOWN.computeIfAbsent(
        neighbour.getPackageName() + "/" + name,
        file -> of(TableLines.of(neighbour, name), name, space));
  }

  /**
   * The weights of such rows.
   *
   * @param name of the file that they are from
   * @throws IllegalStateException as {@link #read} does
   */
  public static SequenceModel of(List<String> rows, String name, FeatureSpace space) {
    return WeightRows.read(rows, name, space);
  }

  /** The labels, in the order of their indices. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Index of a label.
   *
   * @throws IllegalStateException when the model does not know it
   */
  public int label(String name) {
    int label = labels.indexOf(name);
    if (label < 0) {
      throw new IllegalStateException("the weights know no label " + name + ", only " + labels);
    }
    return label;
  }

  /** Labels a sequence, of which each element is given by its features. */
  public Labelling label(int[][] features) {
    return label(features.length, i -> features[i]);
  }

  /**
   * Labels a sequence of any length.
   *
   * @param features of an element; asked for once or twice for each, and not kept
   */
  public Labelling label(int length, IntFunction<int[]> features) {
    byte[] best = new byte[length];
    float[] marginals = new float[Math.multiplyExact(length, labels.size())];
    for (int from = 0; from < length; from += PIECE) {
      int start = Math.max(0, from - MARGIN);
      int size = Math.min(length, from + PIECE) - from;
      Chain chain = chain(start, Math.min(length, from + size + MARGIN), features);
      System.arraycopy(chain.best(), from - start, best, from, size);
      int skipped = (from - start) * labels.size();
      int kept = size * labels.size();
      System.arraycopy(chain.marginals(), skipped, marginals, from * labels.size(), kept);
    }
    return new Labelling(labels, best, marginals);
  }

  private Chain chain(int start, int end, IntFunction<int[]> features) {
    float[] scores = new float[(end - start) * labels.size()];
    for (int i = start; i < end; i++) {
      CpuBudget.tick();
      score(features.apply(i), scores, (i - start) * labels.size());
    }
    return new Chain(labels.size(), scores, transitions);
  }

  private void score(int[] features, float[] scores, int at) {
    int count = biases.length;
    System.arraycopy(biases, 0, scores, at, count);
    for (int feature : features) {
      int row = feature * count;
      for (int label = 0; label < count; label++) {
        scores[at + label] += weights[row + label];
      }
    }
  }

  /** What a feature says for a label: its weight above the mean of its weights for all labels. */
  public record Vote(String feature, float weight) {}

  /** The features of an element that speak most for a label, the strongest first. */
  public List<Vote> evidence(int[] features, int label, int most) {
    List<Vote> votes = new ArrayList<>();
    for (int feature : features) {
      float weight = weight(feature, label) - mean(feature);
      if (weight > 0) {
        votes.add(new Vote(space.name(feature), weight));
      }
    }
    votes.sort(Comparator.comparingDouble(Vote::weight).reversed());
    return List.copyOf(votes.subList(0, Math.min(most, votes.size())));
  }

  /** The weight of a feature for a label. */
  public float weight(int feature, int label) {
    return weights[feature * labels.size() + label];
  }

  private float mean(int feature) {
    float sum = 0;
    for (int label = 0; label < labels.size(); label++) {
      sum += weight(feature, label);
    }
    return sum / labels.size();
  }

  /** The rows of a file of weights that {@link #of} understands; remarks may be put above. */
  public List<String> rows() {
    return WeightRows.write(space, labels, weights, biases, transitions);
  }
}
