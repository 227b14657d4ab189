package io.chapar.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long the other side asks to be left alone (RFC 9110, 10.2.3): at most a day. */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * Null when it does not ask, or not in a form that can be read.
   *
   * @param value of the field Retry-After: seconds or a date
   * @param date of the field Date, by whose clock the other one is; null without it, which is then
   *     taken for ours
   */
  public static @Nullable Duration of(@Nullable String value, @Nullable String date, Clock clock) {
    String asked = value == null ? "" : value.strip();
    if (Seconds.isNumber(asked)) {
      return Seconds.of(asked, LONGEST);
    }
    Instant then = HttpDate.of(asked);
    Instant served = HttpDate.of(date);
    return then == null
        ? null
        : Seconds.between(served == null ? clock.instant() : served, then, LONGEST);
  }
}
