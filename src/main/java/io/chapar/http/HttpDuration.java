package io.chapar.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Durations in header fields: delta-seconds (RFC 9111, 1.2.2) and Retry-After (RFC 9110, 10.2.3).
 * Each is from zero to a cap.
 */
public final class HttpDuration {
  private static final int MOST_DIGITS = 9;
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);

  private HttpDuration() {}

  /** Whether a text is delta-seconds. */
  public static boolean isSeconds(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Of delta-seconds; a number too long to be read is the cap, as RFC 9111 has it. */
  public static Duration seconds(String digits, Duration cap) {
    return digits.length() > MOST_DIGITS
        ? cap
        : bounded(Duration.ofSeconds(Long.parseLong(digits)), cap);
  }

  /** From the one date of a field to the other. */
  public static Duration between(Instant from, Instant to, Duration cap) {
    return bounded(Duration.between(from, to), cap);
  }

  /**
   * How long the other side asks to be left alone: at most a day. Null when it does not ask, or not
   * in a form that can be read.
   *
   * @param value of the field Retry-After: seconds or a date
   * @param date of the field Date, by whose clock the other one is; null without it, which is then
   *     taken for ours
   */
  public static @Nullable Duration retryAfter(
      @Nullable String value, @Nullable String date, Clock clock) {
    String asked = value == null ? "" : value.strip();
    if (isSeconds(asked)) {
      return seconds(asked, LONGEST_RETRY);
    }
    Instant then = HttpDate.of(asked);
    Instant served = HttpDate.of(date);
    return then == null
        ? null
        : between(served == null ? clock.instant() : served, then, LONGEST_RETRY);
  }

  private static Duration bounded(Duration time, Duration cap) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(cap) > 0 ? cap : time;
  }
}
