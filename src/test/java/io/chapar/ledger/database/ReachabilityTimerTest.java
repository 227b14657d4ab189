package io.chapar.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachabilityTimerTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final AtomicLong nanos = new AtomicLong();
  private final ReachabilityTimer asking = new ReachabilityTimer(nanos::get);

  @Test
  void isInVainForAsLongAsNobodyIsAnswered() {
    asking.begins();
    nanos.addAndGet(MINUTE);
    assertThat(asking.inVain()).isEqualTo(Duration.ofMinutes(1));
    asking.answered();
    assertThat(asking.inVain()).isZero();
  }

  @Test
  void isNotInVainWhileTheOneBeforeIsWorkedForHoweverLong() {
    asking.begins();
    asking.answered();
    asking.works();
    asking.begins();
    nanos.addAndGet(MINUTE);
    assertThat(asking.inVain()).isZero();
    asking.rests();
    assertThat(asking.inVain()).isZero();
    nanos.addAndGet(MINUTE);
    assertThat(asking.inVain()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void isNotInVainWhileNobodyAsks() {
    asking.begins();
    asking.ends();
    nanos.addAndGet(MINUTE);
    assertThat(asking.inVain()).isZero();
  }
}
