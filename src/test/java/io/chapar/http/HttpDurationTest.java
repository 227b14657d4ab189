package io.chapar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDurationTest {
  private static final Clock OURS =
      Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);
  private static final String THEIRS = "Sat, 28 Nov 2026 09:00:00 GMT";

  private static @Nullable Duration retryAfter(@Nullable String value, @Nullable String date) {
    return HttpDuration.retryAfter(value, date, OURS);
  }

  @ParameterizedTest
  @CsvSource({"0, PT0S", "120, PT2M", "172800, PT24H", "99999999999999999999, PT24H"})
  void retriesAfterSecondsUpToADay(String value, Duration pause) {
    assertThat(retryAfter(value, null)).isEqualTo(pause);
  }

  @Test
  void retriesAtADateByTheClockOfTheServer() {
    String then = "Sat, 28 Nov 2026 10:30:00 GMT";
    assertThat(retryAfter(then, THEIRS)).isEqualTo(Duration.ofMinutes(90));
    assertThat(retryAfter(then, null)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void retriesAtOnceWhereTheDateIsOver() {
    assertThat(retryAfter("Fri, 27 Nov 2026 10:30:00 GMT", THEIRS)).isZero();
  }

  @Test
  void isNullWhereNothingIsAskedThatCanBeRead() {
    assertThat(retryAfter(null, THEIRS)).isNull();
    assertThat(retryAfter("soon", THEIRS)).isNull();
    assertThat(retryAfter("-5", THEIRS)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"'', false", "12, true", "+12, false", "1.5, false", "٥, false"})
  void tellsSecondsFromOtherTexts(String text, boolean seconds) {
    assertThat(HttpDuration.isSeconds(text)).isEqualTo(seconds);
  }
}
