package io.chapar.split.body;

import io.chapar.split.body.BodyFinder.BoxModel;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.tuning.Threshold;
import io.chapar.text.Digest;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A weight for each number of a box's evidence; the box with the highest sum holds the article, or
 * the one that names propose where it is nearly as high. The rows of {@code boxes.tsv} are the
 * version, the SHA-256 of the rows below it, and then, in the order of the evidence, a name and its
 * weight.
 */
public final class BoxWeights implements BoxModel {
  private static final String VERSION = "version\t1";
  private static final String SHA = "sha256\t";
  private static final int HEAD = 2;

  private static final double MARGIN = Threshold.MARGIN_OVER_NAMED.value();

  private static final int FOUND = BoxEvidence.NAMES.indexOf("name found");

  private final double[] weights;

  /**
   * @param weights in the order of {@link #names()}
   */
  public BoxWeights(double[] weights) {
    this.weights = weights.clone();
  }

  /** The names of the numbers, in their order. */
  public static List<String> names() {
    return BoxEvidence.NAMES;
  }

  /**
   * The weights that lie beside this class.
   *
   * @throws IllegalStateException of one line when they cannot be read
   */
  public static BoxWeights learned() {
    return read(TableLines.of(BoxWeights.class, "boxes.tsv"));
  }

  /**
   * The weights of such rows.
   *
   * @throws IllegalStateException of one line when they are no weights, or of another version
   */
  public static BoxWeights read(List<String> rows) {
    check(rows.size() == names().size() + HEAD, "are cut off");
    check(rows.get(0).equals(VERSION), "are of another version: " + rows.get(0));
    List<String> below = rows.subList(HEAD, rows.size());
    check(rows.get(1).equals(SHA + digest(below)), "are damaged");
    double[] weights = new double[below.size()];
    for (int i = 0; i < weights.length; i++) {
      String[] cells = below.get(i).split("\t");
      check(cells[0].equals(names().get(i)), "have an unknown name: " + cells[0]);
      weights[i] = Double.parseDouble(cells[1]);
    }
    return new BoxWeights(weights);
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(
          "the weights boxes.tsv " + otherwise + "; install Chapar anew, or make them again");
    }
  }

  private static String digest(List<String> rows) {
    return Digest.of(String.join("\n", rows));
  }

  /** The rows that {@link #read} understands; remarks may be put above. */
  public List<String> rows() {
    List<String> below = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      below.add(names().get(i) + "\t" + String.format(Locale.ROOT, "%.4f", weights[i]));
    }
    List<String> rows = new ArrayList<>(List.of(VERSION, SHA + digest(below)));
    rows.addAll(below);
    return rows;
  }

  @Override
  public Box choose(List<Box> boxes, List<Line> lines, double[][] evidence) {
    Box best = boxes.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < evidence.length; i++) {
      double score = score(evidence[i]) + (evidence[i][FOUND] == 1 ? MARGIN : 0);
      if (score > most) {
        most = score;
        best = boxes.get(i);
      }
    }
    return best;
  }

  /** How much speaks for a box. */
  public double score(double[] evidence) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * evidence[i];
    }
    return score;
  }
}
