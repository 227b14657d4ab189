package io.chapar.http;

import java.time.Duration;
import java.time.Instant;

/** Delta-seconds of header fields (RFC 9111, 1.2.2), from zero to a cap. */
public final class Seconds {
  private static final int MOST_DIGITS = 9;

  private Seconds() {}

  public static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A number too long to be read is the cap, as RFC 9111 has it. */
  public static Duration of(String digits, Duration cap) {
    return digits.length() > MOST_DIGITS
        ? cap
        : bounded(Duration.ofSeconds(Long.parseLong(digits)), cap);
  }

  public static Duration between(Instant from, Instant to, Duration cap) {
    return bounded(Duration.between(from, to), cap);
  }

  private static Duration bounded(Duration time, Duration cap) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(cap) > 0 ? cap : time;
  }
}
