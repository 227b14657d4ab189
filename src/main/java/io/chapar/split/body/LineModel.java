package io.chapar.split.body;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import io.chapar.labelling.SequenceModel.Vote;
import io.chapar.split.page.Line;
import java.util.List;

/** Labels lines by their features; the labels are those of {@link LineLabel}, in order. */
@FunctionalInterface
public interface LineModel {

  /**
   * @param features of each line, in {@link #space()}
   */
  Labelling label(List<Line> lines, int[][] features);

  /** The features of a line that speak most for a label; nothing where the model cannot tell. */
  default List<Vote> evidence(int[] features, LineLabel label, int most) {
    return List.of();
  }

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
    return new LineModel() {
      @Override
      public Labelling label(List<Line> lines, int[][] features) {
        return model.label(features);
      }

      @Override
      public List<Vote> evidence(int[] features, LineLabel label, int most) {
        return model.evidence(features, label.ordinal(), most);
      }
    };
  }

  /** The features that a model has weights for. */
  static FeatureSpace space() {
    return new LineFeatures().space();
  }
}
