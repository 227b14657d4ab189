package io.chapar.labelling;

import io.chapar.article.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a file of weights, cells between tabs: the version of the form; the SHA-256 of all
 * rows below it; that of the feature space; the labels. Then a row for the biases ({@code bias}),
 * for the transitions from each label ({@code LABEL>}) and for each feature, with a cell {@code
 * label:weight} for each weight that is not 0.
 */
final class WeightRows {
  private static final String VERSION = "version\t1";
  private static final String SHA = "sha256\t";
  private static final String SPACE = "space\t";
  private static final String LABELS = "labels";
  private static final String BIAS = "bias";
  private static final int HEAD = 4;

  private final String name;
  private final FeatureSpace space;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();

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
    readLabels(rows.get(3).split("\t"));
    return readWeights(rows.subList(HEAD, rows.size()));
  }

  private void readLabels(String[] cells) {
    check(cells[0].equals(LABELS) && cells.length > 1, "name no labels");
    for (int i = 1; i < cells.length; i++) {
      labels.add(cells[i]);
      columns.put(cells[i], i - 1);
    }
  }

  private SequenceModel readWeights(List<String> rows) {
    int count = labels.size();
    float[] biases = new float[count];
    float[] transitions = new float[count * count];
    float[] weights = new float[space.size() * count];
    Map<String, Integer> features = space.byName();
    for (String row : rows) {
      String[] cells = row.split("\t");
      Integer from = cells[0].endsWith(">") ? columns.get(cut(cells[0])) : null;
      if (cells[0].equals(BIAS)) {
        fill(cells, biases, 0);
      } else if (from != null) {
        fill(cells, transitions, from);
      } else {
        fill(cells, weights, feature(features, cells[0]));
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

  private static String cut(String cell) {
    return cell.substring(0, cell.length() - 1);
  }

  private void fill(String[] cells, float[] weights, int row) {
    for (int i = 1; i < cells.length; i++) {
      int colon = cells[i].lastIndexOf(':');
      Integer label = colon < 0 ? null : columns.get(cells[i].substring(0, colon));
      if (label == null) {
        throw wrong("have an unknown label: " + cells[i]);
      }
      weights[row * labels.size() + label] = Float.parseFloat(cells[i].substring(colon + 1));
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
    List<String> below = new ArrayList<>();
    below.add(SPACE + space.digest());
    below.add(LABELS + "\t" + String.join("\t", labels));
    add(below, BIAS, labels, biases, 0);
    for (int from = 0; from < labels.size(); from++) {
      add(below, labels.get(from) + ">", labels, transitions, from);
    }
    for (int feature = 0; feature < space.size(); feature++) {
      add(below, space.name(feature), labels, weights, feature);
    }
    List<String> rows = new ArrayList<>(List.of(VERSION, SHA + digest(below)));
    rows.addAll(below);
    return rows;
  }

  private static void add(
      List<String> rows, String head, List<String> labels, float[] weights, int row) {
    StringBuilder cells = new StringBuilder(head);
    for (int label = 0; label < labels.size(); label++) {
      int thousandths = Math.round(weights[row * labels.size() + label] * 1000);
      if (thousandths != 0) {
        String weight = String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
        cells.append('\t').append(labels.get(label)).append(':').append(weight);
      }
    }
    if (cells.length() > head.length()) {
      rows.add(cells.toString());
    }
  }
}
