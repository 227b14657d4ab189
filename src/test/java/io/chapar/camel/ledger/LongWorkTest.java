package io.chapar.camel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.trouble.HealthIssues;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Leases of three seconds, by a clock that the test turns. */
class LongWorkTest {
  private final HealthIssues troubles = new HealthIssues();
  private final LongWork work = new LongWork(Duration.ofSeconds(3), troubles);
  private final AtomicInteger renewed = new AtomicInteger();

  private LongWork.Held begin(boolean ours) {
    return work.begin("delivery", () -> renewed.incrementAndGet() > 0 && ours, 0);
  }

  private int after(long millis) {
    work.renew(Duration.ofMillis(millis).toNanos());
    return renewed.get();
  }

  @Test
  void leavesAloneWhatHasJustBegun() {
    begin(true);
    assertThat(after(999)).isZero();
  }

  @Test
  void renewsAgainAndAgainWhatTakesLong() {
    begin(true);
    assertThat(after(1_000)).isEqualTo(1);
    assertThat(after(2_000)).isEqualTo(2);
    assertThat(after(3_000)).isEqualTo(3);
  }

  @Test
  void asksNoMoreForWhatHasEnded() {
    begin(true).close();
    assertThat(after(1_000)).isZero();
  }

  @Test
  void asksNoMoreForWhatIsAnothersByNow() {
    begin(false);
    assertThat(after(1_000)).isEqualTo(1);
    assertThat(after(2_000)).isEqualTo(1);
  }

  @Test
  void asksAgainWhenTheLedgerWasAway() {
    work.begin(
        "delivery",
        () -> {
          renewed.incrementAndGet();
          throw new IllegalStateException("the ledger is away");
        },
        0);
    assertThat(after(1_000)).isEqualTo(1);
    assertThat(after(2_000)).isEqualTo(2);
  }

  @Test
  void letsGoOfWhatHangs() {
    begin(true);
    long last = LongWork.MOST * 3_000L;
    assertThat(after(last)).isEqualTo(1);
    assertThat(after(last + 1)).isEqualTo(1);
    assertThat(after(last)).as("even when the clock is asked again").isEqualTo(1);
  }

  @Test
  void saysThatItHangsUntilItEnds() {
    LongWork.Held hanging = begin(true);
    after(LongWork.MOST * 3_000L + 1);
    assertThat(troubles.warnings())
        .containsExactly(
            "delivery: has been in work for 90 s, holds a place of its route, and is not renewed"
                + " again: does it hang?");
    hanging.close();
    assertThat(troubles.warnings()).isEmpty();
  }
}
