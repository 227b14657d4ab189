package io.chapar.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.chapar.text.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceModelTest {
  private static final List<String> LABELS = List.of("text", "link", "head");
  private static final String WHAT_TO_DO = "; install Chapar anew, or make them again";

  private final FeatureSpace space = new FeatureSpace();
  private final FeatureSpace.Template tag = space.template("tag", List.of("p", "li", "h2"));
  private final FeatureSpace.Template length = space.template("length", 4);
  private final float[] weights = random(space.size() * LABELS.size(), 1);
  private final float[] biases = random(LABELS.size(), 2);
  private final float[] transitions = random(LABELS.size() * LABELS.size(), 3);
  private final SequenceModel model =
      new SequenceModel(space, LABELS, weights, biases, transitions);

  private static float[] random(int size, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = Math.round(random.nextFloat(-2, 2) * 1000) / 1000f;
    }
    return numbers;
  }

  private int[][] sequence(int size) {
    Random random = new Random(size);
    return IntStream.range(0, size)
        .mapToObj(i -> new int[] {tag.of(random.nextInt(3)), length.of(random.nextInt(4))})
        .toArray(int[][]::new);
  }

  private double score(int[][] features, int[] path) {
    double score = 0;
    for (int i = 0; i < path.length; i++) {
      score += biases[path[i]];
      for (int feature : features[i]) {
        score += weights[feature * 3 + path[i]];
      }
      score += i == 0 ? 0 : transitions[path[i - 1] * 3 + path[i]];
    }
    return score;
  }

  private static int[] path(int number, int size) {
    int[] path = new int[size];
    for (int i = 0; i < size; i++) {
      path[i] = number % 3;
      number /= 3;
    }
    return path;
  }

  @Test
  void agreesWithAllSequencesOfLabelsTriedOneByOne() {
    int[][] features = sequence(6);
    double[][] sums = new double[6][3];
    double all = 0;
    int[] best = path(0, 6);
    for (int number = 0; number < 729; number++) {
      int[] path = path(number, 6);
      double weight = Math.exp(score(features, path));
      all += weight;
      for (int i = 0; i < 6; i++) {
        sums[i][path[i]] += weight;
      }
      best = score(features, path) > score(features, best) ? path : best;
    }
    Labelling labelling = model.label(features);
    for (int i = 0; i < 6; i++) {
      assertThat(labelling.label(i)).isEqualTo(best[i]);
      for (int label = 0; label < 3; label++) {
        assertThat(labelling.probability(i, label))
            .isCloseTo((float) (sums[i][label] / all), within(1e-5f));
      }
    }
  }

  @Test
  void labelsAPieceOfALongSequenceAsItLabelsItAlone() {
    int[][] features = sequence(100_000);
    Labelling whole = model.label(features);
    int from = 4096 - 500;
    Labelling part =
        model.label(
            IntStream.range(from, from + 1000).mapToObj(i -> features[i]).toArray(int[][]::new));
    for (int i = 100; i < 900; i++) {
      assertThat(part.label(i)).isEqualTo(whole.label(from + i));
      assertThat(part.probability(i)).isCloseTo(whole.probability(from + i), within(1e-4f));
    }
  }

  @Test
  void staysANumberWhereScoresAreHuge() {
    float[] huge = weights.clone();
    huge[tag.of(0) * 3] = 5000;
    huge[tag.of(1) * 3 + 1] = -5000;
    Labelling labelling =
        new SequenceModel(space, LABELS, huge, biases, transitions).label(sequence(1000));
    for (int i = 0; i < 1000; i++) {
      assertThat(labelling.probability(i)).isBetween(0f, 1f);
    }
  }

  @Test
  void writesAWeightThatIsAWholeNumberOfTens() {
    float[] tens = weights.clone();
    tens[0] = 10;
    tens[1] = -20;
    assertThat(new SequenceModel(space, LABELS, tens, biases, transitions).rows())
        .anyMatch(row -> row.startsWith("tag=p\t10000\t-20000"));
  }

  @Test
  void labelsNothingInNothing() {
    assertThat(model.label(new int[0][]).size()).isZero();
  }

  @Test
  void namesTheFeaturesThatSpeakMostForALabel() {
    weights[tag.of(1) * 3 + 1] = 9;
    SequenceModel sure = new SequenceModel(space, LABELS, weights, biases, transitions);
    assertThat(sure.evidence(new int[] {tag.of(1), length.of(2)}, 1, 1))
        .extracting(SequenceModel.Vote::feature)
        .containsExactly("tag=li");
  }

  @Test
  void comesBackFromItsRowsAsItWas() {
    SequenceModel again = WeightRows.read(model.rows(), "lines.tsv", space);
    assertThat(again.rows()).isEqualTo(model.rows());
    Labelling one = model.label(sequence(50));
    Labelling other = again.label(sequence(50));
    for (int i = 0; i < 50; i++) {
      assertThat(other.probability(i, 1)).isEqualTo(one.probability(i, 1));
    }
  }

  @Test
  void refusesAFileInWhichOneWeightWasChanged() {
    List<String> rows = new ArrayList<>(model.rows());
    rows.set(rows.size() - 1, rows.get(rows.size() - 1) + "1");
    assertRefused(rows, "the weights lines.tsv are damaged");
  }

  @Test
  void refusesAFileThatIsCutOff() {
    assertRefused(model.rows().subList(0, 9), "the weights lines.tsv are damaged");
    assertRefused(List.of(), "the weights lines.tsv are cut off");
  }

  @Test
  void refusesAFileOfAnotherVersion() {
    List<String> rows = new ArrayList<>(model.rows());
    rows.set(0, "version\t1");
    assertRefused(rows, "the weights lines.tsv are of another version: version\t1");
  }

  @Test
  void refusesAFileMadeForOtherFeatures() {
    FeatureSpace other = new FeatureSpace();
    other.template("tag", List.of("p", "li", "h2"));
    assertThatThrownBy(() -> WeightRows.read(model.rows(), "lines.tsv", other))
        .hasMessage("the weights lines.tsv were made for other features" + WHAT_TO_DO);
  }

  @Test
  void refusesAnUnknownFeature() {
    List<String> below = new ArrayList<>(model.rows().subList(2, model.rows().size()));
    below.add("colour=red\t1000");
    List<String> rows = new ArrayList<>();
    rows.add("version\t2");
    rows.add("sha256\t" + Digest.of(String.join("\n", below)));
    rows.addAll(below);
    assertRefused(rows, "the weights lines.tsv have an unknown feature: colour=red");
  }

  private void assertRefused(List<String> rows, String message) {
    assertThatThrownBy(() -> WeightRows.read(rows, "lines.tsv", space))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message + WHAT_TO_DO);
  }
}
