package io.chapar.split.plain.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.labelling.SequenceModel;
import io.chapar.labelling.WordOdds;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.LineJoiner;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Markers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextLabellerTest {
  private static final List<String> LABELS =
      List.of("TITLE", "SUMMARY", "BYLINE", "CALL", "PARAGRAPH", "HEADING", "LIST", "CONTINUED");

  private static final int FIRST =
      IntStream.range(0, SegmentFeatures.space().size())
          .filter(i -> SegmentFeatures.space().name(i).equals("from-start=0"))
          .findFirst()
          .orElseThrow();

  /** The label of a line below a sure paragraph, with these probabilities whatever it says. */
  private static @Nullable TextLabel label(double... probabilities) {
    float[] biases = new float[LABELS.size()];
    for (int i = 0; i < biases.length; i++) {
      biases[i] = (float) Math.log(probabilities[i]);
    }
    float[] weights = new float[SegmentFeatures.space().size() * LABELS.size()];
    weights[FIRST * LABELS.size() + LABELS.indexOf("PARAGRAPH")] = 20;
    SequenceModel model =
        new SequenceModel(
            SegmentFeatures.space(),
            LABELS,
            weights,
            biases,
            new float[LABELS.size() * LABELS.size()]);
    BylineNames names = new BylineNames();
    TextLabeller labeller =
        new TextLabeller(
            new Markers(names),
            new Labels(),
            names,
            new Publishers(List.of()),
            new LineJoiner(),
            model,
            new WordOdds(Map.of()));
    return labeller.label("The ferry returned.\n\nIt was late.", "").get(1).label();
  }

  @Test
  void theLikeliestLabelIsTaken() {
    assertThat(label(.01, .01, .01, .6, .2, .1, .06, .01)).isEqualTo(TextLabel.CALL);
  }

  @Test
  void labelsOfTextTogetherOutweighOneThatIsLikelierAlone() {
    assertThat(label(.02, .02, .02, .32, .3, .2, .1, .02)).isEqualTo(TextLabel.PARAGRAPH);
  }

  @Test
  void otherLabelsTogetherOutweighAParagraph() {
    assertThat(label(.28, .02, .25, .1, .31, .01, .01, .02)).isEqualTo(TextLabel.TITLE);
  }

  @Test
  void whatIsNearlyAsProbablyTextAsNotIsWhatTheChainSays() {
    assertThat(label(.02, .02, .02, .4, .3, .1, .1, .04)).isEqualTo(TextLabel.CALL);
  }

  @Test
  void aSummaryThatMayWellBeTextIsText() {
    assertThat(label(.01, .6, .01, .01, .33, .01, .01, .02)).isEqualTo(TextLabel.PARAGRAPH);
    assertThat(label(.01, .9, .01, .01, .03, .01, .01, .02)).isEqualTo(TextLabel.SUMMARY);
  }
}
