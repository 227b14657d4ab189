package io.chapar.split.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.split.plain.label.SegmentFeatures;
import io.chapar.split.plain.line.LineJoiner;
import org.junit.jupiter.api.Test;

class FeatureBoundsTest {
  private static final FeatureBounds BOUNDS = read(SegmentFeatures.class);

  private static FeatureBounds read(Class<?> features) {
    return FeatureBounds.read(features, "bounds.tsv");
  }

  @Test
  void aNumberFallsIntoTheBucketOfTheBoundThatItReaches() {
    double[] bounds = {0.1, 0.5};
    assertThat(FeatureBounds.bucket(0, bounds)).isZero();
    assertThat(FeatureBounds.bucket(0.1, bounds)).isEqualTo(1);
    assertThat(FeatureBounds.bucket(7, bounds)).isEqualTo(2);
  }

  @Test
  void theBoundsOfANameAscend() {
    assertThat(read(LineJoiner.class).of("room")).startsWith(-0.25, 0, 0.06).isSorted();
  }

  @Test
  void takesASumThatIsTheFloatOfItsBound() {
    assertThat(FeatureBounds.bucket(0.7f, BOUNDS.of("odds-sum"))).isEqualTo(4);
    assertThat(FeatureBounds.bucket(-0.7f, BOUNDS.of("odds-sum"))).isEqualTo(3);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> BOUNDS.of("rum"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bounds.tsv has no row of rum");
  }
}
