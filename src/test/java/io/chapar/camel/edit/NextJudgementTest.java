package io.chapar.camel.edit;

import static io.chapar.camel.edit.EditWatch.NextJudgement.FIRST_NANOS;
import static io.chapar.camel.edit.EditWatch.NextJudgement.LAST_NANOS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.edit.EditWatch.NextJudgement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NextJudgementTest {
  private final NextJudgement next = new NextJudgement();

  private long pauseAfter(boolean asBefore, long now) {
    next.judged(asBefore, now);
    long pause = FIRST_NANOS;
    while (!next.isDue(now + pause)) {
      pause += FIRST_NANOS;
    }
    assertThat(next.isDue(now + pause - 1)).isFalse();
    return pause;
  }

  @Test
  void comesSoonAfterAnotherVerdict() {
    assertThat(pauseAfter(false, Long.MAX_VALUE)).isEqualTo(FIRST_NANOS);
  }

  @Test
  void comesEverMoreRarelyWhileTheVerdictStays() {
    assertThat(pauseAfter(false, 0)).isEqualTo(FIRST_NANOS);
    assertThat(pauseAfter(true, 0)).isEqualTo(2 * FIRST_NANOS);
    assertThat(pauseAfter(true, 0)).isEqualTo(4 * FIRST_NANOS);
    assertThat(pauseAfter(false, 0)).isEqualTo(FIRST_NANOS);
  }

  /** A check of 10,000 feeds takes about a second. */
  @Test
  void comesSeldomEnoughToCostNothingAndOftenEnoughForWhoWaits() {
    long spent = 0;
    int judged = 0;
    while (spent < Duration.ofDays(7).toNanos()) {
      spent += pauseAfter(true, spent);
      judged++;
    }
    assertThat(judged).isBetween(1_000, 1_020);
    assertThat(pauseAfter(true, spent)).isEqualTo(LAST_NANOS);
  }
}
