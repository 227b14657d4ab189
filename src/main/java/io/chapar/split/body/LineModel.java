package io.chapar.split.body;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.page.Line;
import io.chapar.split.wording.Markers;
import java.util.List;

/** Labels lines by their features; the labels are those of {@link LineLabel}, in order. */
@FunctionalInterface
public interface LineModel {

  /**
   * @param features of each line, in {@link #space()}
   */
  Labelling label(List<Line> lines, int[][] features);

  /**
   * The model whose weights lie beside this class.
   *
   * @throws IllegalStateException of one line when they cannot be read
   */
  static LineModel learned() {
    return of(SequenceModel.read(LineModel.class, "lines.tsv", space()));
  }

  static LineModel of(SequenceModel model) {
    if (!model.labels().equals(LineLabel.words())) {
      throw new IllegalStateException("the weights know other labels: " + model.labels());
    }
    return (lines, features) -> model.label(features);
  }

  /** The features that a model has weights for. */
  static FeatureSpace space() {
    return new LineFeatures(new Markers()).space();
  }
}
