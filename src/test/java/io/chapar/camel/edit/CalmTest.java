package io.chapar.camel.edit;

import static io.chapar.camel.edit.EditWatch.Calm.RARELY_NANOS;
import static io.chapar.camel.edit.EditWatch.Calm.WHOLE_NANOS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.edit.EditWatch.Calm;
import org.junit.jupiter.api.Test;

class CalmTest {
  private final Calm calm = new Calm(0);

  @Test
  void takesFilesForWholeAMomentAfterTheLastTouch() {
    calm.touched(10);
    assertThat(calm.isLongEnough(9 + WHOLE_NANOS)).isFalse();
    assertThat(calm.isLongEnough(10 + WHOLE_NANOS)).isTrue();
  }

  @Test
  void takesThemEverMoreRarelyWhileThatFails() {
    calm.failed(0);
    assertThat(calm.isLongEnough(2 * WHOLE_NANOS - 1)).isFalse();
    assertThat(calm.isLongEnough(2 * WHOLE_NANOS)).isTrue();
    for (int i = 0; i < 100; i++) {
      calm.failed(0);
    }
    assertThat(calm.isLongEnough(RARELY_NANOS - 1)).isFalse();
    assertThat(calm.isLongEnough(RARELY_NANOS)).isTrue();
  }

  @Test
  void takesThemSoonAgainOnceSomebodyTouchesThemOrTheyAreTaken() {
    calm.failed(0);
    calm.touched(0);
    assertThat(calm.isLongEnough(WHOLE_NANOS)).isTrue();
    calm.failed(0);
    calm.taken();
    assertThat(calm.isLongEnough(WHOLE_NANOS)).isTrue();
  }
}
