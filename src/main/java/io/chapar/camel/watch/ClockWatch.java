package io.chapar.camel.watch;

import io.chapar.text.Durations;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when the clock of this machine is set back, by its other clock, which nobody sets. Where the
 * ledger goes by it, all that waits for a time would else wait longer by as much.
 */
public final class ClockWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  /** Less is the work of NTP, and costs nothing. */
  private static final long NOTABLE = TimeUnit.SECONDS.toMillis(10);

  private final LongSupplier clock;
  private final LongSupplier nanos;
  private final Consumer<Duration> setBack;
  private long ahead;

  /**
   * @param clock milliseconds since 1970
   * @param nanos of a clock that only goes on
   * @param setBack is told by how much
   */
  ClockWatch(LongSupplier clock, LongSupplier nanos, Consumer<Duration> setBack) {
    this.clock = clock;
    this.nanos = nanos;
    this.setBack = setBack;
    this.ahead = ahead();
  }

  public static ClockWatch ofThisMachine(Consumer<Duration> setBack) {
    return new ClockWatch(System::currentTimeMillis, System::nanoTime, setBack);
  }

  private long ahead() {
    return clock.getAsLong() - TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
  }

  @Override
  public void run() {
    try {
      long now = ahead();
      if (ahead - now > NOTABLE) {
        Duration by = Duration.ofMillis(ahead - now);
        setBack.accept(by);
        LOG.warn(
            "the clock was set back by {}; what waits is brought forward", Durations.rounded(by));
      }
      ahead = now;
    } catch (RuntimeException | Error e) { // a task that throws is never run again
      LOG.warn("that the clock was set back is not heeded yet: {}", e.getMessage());
    }
  }
}
