package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.TemporaryFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private long millis = 1_700_000_000_000L;
  private long nanos = 5;
  private boolean ledgerIsAway;
  private final List<Duration> heard = new ArrayList<>();
  private final ClockWatch watch = new ClockWatch(() -> millis, () -> nanos, this::hear);

  private void hear(Duration by) {
    if (ledgerIsAway) {
      throw new TemporaryFailure("the ledger is away");
    }
    heard.add(by);
  }

  private void aMinuteLater(Duration set) {
    nanos += Duration.ofMinutes(1).toNanos();
    millis += Duration.ofMinutes(1).plus(set).toMillis();
    watch.run();
  }

  @Test
  void tellsOnceByHowMuchItWasSetBack() {
    aMinuteLater(Duration.ofHours(-3));
    aMinuteLater(Duration.ZERO);
    assertThat(heard).containsExactly(Duration.ofHours(3));
  }

  @Test
  void leavesNtpAndAClockThatIsSetForwardAlone() {
    aMinuteLater(Duration.ofSeconds(-9));
    aMinuteLater(Duration.ofHours(3));
    assertThat(heard).isEmpty();
  }

  @Test
  void tellsItLaterWhereItCouldNot() {
    ledgerIsAway = true;
    aMinuteLater(Duration.ofHours(-3));
    ledgerIsAway = false;
    aMinuteLater(Duration.ZERO);
    assertThat(heard).containsExactly(Duration.ofHours(3));
  }
}
