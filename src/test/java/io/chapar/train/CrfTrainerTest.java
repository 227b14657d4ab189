package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.Labelling;
import io.chapar.labelling.SequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrfTrainerTest {
  private static final List<String> LABELS = List.of("head", "text", "foot");

  private final FeatureSpace space = new FeatureSpace();
  private final FeatureSpace.Template length = space.template("length", 2);

  /** Short lines before the long ones are the head, those after them the foot. */
  private LabelledSequence sequence(Random random) {
    int head = 1 + random.nextInt(3);
    int text = 1 + random.nextInt(6);
    int foot = 1 + random.nextInt(3);
    int[][] features = new int[head + text + foot][];
    int[] labels = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      labels[i] = i < head ? 0 : i < head + text ? 1 : 2;
      features[i] = new int[] {length.of(labels[i] == 1)};
    }
    return new LabelledSequence(features, labels);
  }

  private SequenceModel train(long seed) {
    return trainer(seed).train(sequences());
  }

  private CrfTrainer trainer(long seed) {
    return new CrfTrainer(space, LABELS, 10, seed);
  }

  private List<LabelledSequence> sequences() {
    Random random = new Random(7);
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sequences.add(sequence(random));
    }
    return sequences;
  }

  @Test
  void learnsWhatOnlyTheOrderTells() {
    SequenceModel model = train(1);
    int s = length.of(0);
    int l = length.of(1);
    Labelling labelling = model.label(new int[][] {{s}, {s}, {l}, {l}, {s}});
    assertThat(List.of(0, 1, 2, 3, 4).stream().map(labelling::name))
        .containsExactly("head", "head", "text", "text", "foot");
    assertThat(labelling.probability(0)).isGreaterThan(0.8f);
  }

  @Test
  void theMeanOfTheWeightsDependsLessOnTheOrderThanTheLast() {
    assertThat(spread(trainer(1).averaged(), trainer(2).averaged()))
        .isLessThan(spread(trainer(1), trainer(2)));
  }

  /** How far the weights of two trainers are apart. */
  private double spread(CrfTrainer one, CrfTrainer other) {
    SequenceModel first = one.train(sequences());
    SequenceModel second = other.train(sequences());
    double spread = 0;
    for (int feature = 0; feature < space.size(); feature++) {
      for (int label = 0; label < LABELS.size(); label++) {
        spread += Math.abs(first.weight(feature, label) - second.weight(feature, label));
      }
    }
    return spread;
  }

  @Test
  void givesTheSameWeightsForTheSameSeed() {
    assertThat(train(1).rows()).isEqualTo(train(1).rows());
  }
}
