package io.chapar.labelling;

import io.chapar.text.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file of weights, cells between tabs: the version of the form; the SHA-256 of all
 * rows below it; that of the feature space; the labels. Then a row for the biases ({@code bias}),
 * for the transitions from each label ({@code LABEL>}) and for each feature that has weights: its
 * name, then a cell for each label in their order, in thousandths. A weight of 0 is an empty cell;
 * empty cells at the end are left out.
 */
final class WeightRows {
  private static final String VERSION = "version\t2";
  private static final String SHA = "sha256\t";
  private static final String SPACE = "space\t";
  private static final String LABELS = "labels\t";
  private static final String BIAS = "bias";
  private static final int HEAD = 4;
  private static final float THOUSAND = 1000;

  private final String name;
  private final FeatureSpace space;

  private WeightRows(String name, FeatureSpace space) {
    this.name = name;
    this.space = space;
  }

  static SequenceModel read(List<String> rows, String name, FeatureSpace space) {
    return new WeightRows(name, space).read(rows);
  }

  private SequenceModel read(List<String> rows) {
    check(rows.size() > HEAD, "are cut off");
    check(rows.get(0).equals(VERSION), "are of another version: " + rows.get(0));
    check(rows.get(1).equals(SHA + digest(rows.subList(2, rows.size()))), "are damaged");
    check(rows.get(2).equals(SPACE + space.digest()), "were made for other features");
    check(rows.get(3).startsWith(LABELS), "name no labels");
    List<String> labels = List.of(rows.get(3).substring(LABELS.length()).split("\t"));
    return readWeights(labels, rows.subList(HEAD, rows.size()));
  }

  private SequenceModel readWeights(List<String> labels, List<String> rows) {
    int count = labels.size();
    float[] biases = new float[count];
    float[] transitions = new float[count * count];
    float[] weights = new float[space.size() * count];
    Map<String, Integer> features = space.byName();
    for (String row : rows) {
      int end = row.indexOf('\t');
      if (end < 0) {
        throw wrong("have a row without weights: " + row);
      }
      String head = row.substring(0, end);
      int from = head.endsWith(">") ? labels.indexOf(head.substring(0, end - 1)) : -1;
      if (head.equals(BIAS)) {
        fill(row, end, biases, 0, count);
      } else if (from >= 0) {
        fill(row, end, transitions, from * count, count);
      } else {
        fill(row, end, weights, feature(features, head) * count, count);
      }
    }
    return new SequenceModel(space, labels, weights, biases, transitions);
  }

  private int feature(Map<String, Integer> features, String feature) {
    Integer number = features.get(feature);
    if (number == null) {
      throw wrong("have an unknown feature: " + feature);
    }
    return number;
  }

  /**
   * @param tab where the row's first cell begins
   * @param first the place of the first label's weight, of so many
   */
  private void fill(String row, int tab, float[] weights, int first, int count) {
    int at = tab;
    for (int label = 0; at < row.length(); label++) {
      int next = row.indexOf('\t', at + 1);
      int end = next < 0 ? row.length() : next;
      if (label == count) {
        throw wrong("have more weights than labels: " + row.substring(0, tab));
      }
      weights[first + label] = end == at + 1 ? 0 : weight(row, at + 1, end);
      at = end;
    }
  }

  private float weight(String row, int start, int end) {
    try {
      return Integer.parseInt(row, start, end, 10) / THOUSAND;
    } catch (NumberFormatException e) {
      throw wrong("have a weight that is no number: " + row.substring(start, end));
    }
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      throw wrong(otherwise);
    }
  }

  private IllegalStateException wrong(String why) {
    return new IllegalStateException(
        "the weights " + name + " " + why + "; install Chapar anew, or make them again");
  }

  private static String digest(List<String> rows) {
    return Digest.of(String.join("\n", rows));
  }

  static List<String> write(
      FeatureSpace space,
      List<String> labels,
      float[] weights,
      float[] biases,
      float[] transitions) {
    int count = labels.size();
    List<String> below = new ArrayList<>();
    below.add(SPACE + space.digest());
    below.add(LABELS + String.join("\t", labels));
    add(below, BIAS, biases, 0, count);
    for (int from = 0; from < count; from++) {
      add(below, labels.get(from) + ">", transitions, from * count, count);
    }
    for (int feature = 0; feature < space.size(); feature++) {
      add(below, space.name(feature), weights, feature * count, count);
    }
    List<String> rows = new ArrayList<>(List.of(VERSION, SHA + digest(below)));
    rows.addAll(below);
    return rows;
  }

  private static void add(List<String> rows, String head, float[] weights, int first, int count) {
    StringBuilder cells = new StringBuilder(head);
    int end = head.length();
    for (int label = 0; label < count; label++) {
      int thousandths = Math.round(weights[first + label] * THOUSAND);
      cells.append('\t');
      if (thousandths != 0) {
        cells.append(thousandths);
        end = cells.length();
      }
    }
    if (end > head.length()) {
      rows.add(cells.substring(0, end));
    }
  }
}
