package io.chapar.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final Passage PASSAGE =
      new Passage(0, "Ali Rezaei spoke in Bam.", new Languages().of("en"));
  private static final FoundName ALI = new FoundName(PASSAGE, 0, 2, NameKind.PERSON, "given-name");

  @Test
  void keepsANameOfTheRulesWhereTheWeightsSayNothing() {
    NameTagger tagger = tagger(0);
    assertThat(tagger.names(List.of(PASSAGE), List.of(ALI))).containsExactly(ALI.by("tagger"));
    assertThat(tagger.lost(List.of(PASSAGE), List.of(ALI))).isEmpty();
  }

  @Test
  void tellsWhichNameOfTheRulesTheWeightsTurnDown() {
    NameTagger tagger = tagger(1000);
    assertThat(tagger.names(List.of(PASSAGE), List.of(ALI))).isEmpty();
    assertThat(tagger.lost(List.of(PASSAGE), List.of(ALI))).containsExactly(ALI);
  }

  /** With weights by which words are rather no names. */
  private static NameTagger tagger(float outside) {
    float[] transitions = new float[NameLabels.COUNT * NameLabels.COUNT];
    transitions[NameLabels.OUTSIDE] = outside;
    float[] buckets = new float[(1 << NameFeatures.BITS) * NameLabels.COUNT];
    return new NameTagger(NameWeights.of(List.of("en"), transitions, buckets));
  }
}
