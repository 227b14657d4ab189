package io.chapar.fetch.message;

import io.chapar.http.HttpDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer stays fresh (RFC 9111, 4.2): max-age, else Expires, less Age; at most a day.
 */
public final class Freshness {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final String MAX_AGE = "max-age=";

  private Freshness() {}

  /** Null when the server does not say. */
  public static @Nullable Duration of(ResponseHeaders fields) {
    Duration lifetime = maxAge(fields).orElseGet(() -> expiry(fields));
    Duration age = fields.seconds(HttpHeaders.AGE, LONGEST);
    return lifetime == null || age == null ? lifetime : less(lifetime, age);
  }

  private static Optional<Duration> maxAge(ResponseHeaders fields) {
    return Arrays.stream(fields.all("cache-control").toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(directive -> directive.startsWith(MAX_AGE))
        .map(directive -> directive.substring(MAX_AGE.length()).replace("\"", ""))
        .filter(HttpDuration::isSeconds)
        .map(number -> HttpDuration.seconds(number, LONGEST))
        .findFirst();
  }

  private static @Nullable Duration expiry(ResponseHeaders fields) {
    Instant expires = fields.date(HttpHeaders.EXPIRES);
    Instant served = fields.date(HttpHeaders.DATE);
    return expires == null || served == null
        ? null
        : HttpDuration.between(served, expires, LONGEST);
  }

  private static Duration less(Duration lifetime, Duration age) {
    Duration left = lifetime.minus(age);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
