package io.chapar.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTest {
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  @Test
  void anEmptyPieceHasNoLabels() {
    assertThat(new Chain(2, new float[0], new float[4]).best()).isEmpty();
    assertThat(new Chain(2, new float[0], new float[4]).marginals()).isEmpty();
  }

  @Test
  void theBestSequenceIsNotThatOfTheBestLabels() {
    float[] scores = {0, 1, 2, 0};
    float[] transitions = {0, 0, NEVER, 0};
    assertThat(new Chain(2, scores, new float[4]).best()).containsExactly(1, 0);
    assertThat(new Chain(2, scores, transitions).best()).containsExactly(0, 0);
  }
}
