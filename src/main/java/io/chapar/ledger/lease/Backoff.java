package io.chapar.ledger.lease;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** When to try again what failed. */
public final class Backoff {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Backoff() {}

  /**
   * By a list of waits.
   *
   * @param attempts that failed before this one
   * @return milliseconds; empty after the last of the list
   */
  public static OptionalLong of(List<Duration> retry, int attempts, Optional<Duration> asked) {
    if (attempts >= retry.size()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.max(retry.get(attempts).toMillis(), millis(asked)));
  }

  /** By doubling the usual wait, to a day at the most; for what is never given up. */
  public static long doubling(long usual, int attempts, Optional<Duration> asked) {
    long doubled = usual << Math.min(attempts, 12);
    return Math.max(Math.min(doubled, LONGEST.toMillis()), millis(asked));
  }

  private static long millis(Optional<Duration> asked) {
    return asked.map(wait -> Math.min(wait.toMillis(), LONGEST.toMillis())).orElse(0L);
  }
}
