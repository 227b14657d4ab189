package io.chapar.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone (RFC 9110, 10.2.3): seconds or a date, at most a day. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Clock clock;

  RetryAfter(Clock clock) {
    this.clock = clock;
  }

  /** Null when the server does not ask, or not in a form that can be read. */
  @Nullable Duration of(Fields fields) {
    String value = fields.first("retry-after");
    if (value == null) {
      return null;
    }
    return Seconds.isNumber(value) ? Seconds.of(value, LONGEST) : until(fields);
  }

  private @Nullable Duration until(Fields fields) {
    Instant then = HttpDate.of(fields, "retry-after");
    return then == null ? null : Seconds.between(now(fields), then, LONGEST);
  }

  /** By the server's clock where it shows one, since the date is by that clock. */
  private Instant now(Fields fields) {
    Instant served = HttpDate.of(fields, "date");
    return served == null ? clock.instant() : served;
  }
}
