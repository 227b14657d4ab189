package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  private static final Moments TEHRAN =
      new Moments(Clock.fixed(Instant.parse("2026-12-02T12:00:00Z"), ZoneId.of("Asia/Tehran")));

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11-29T20:30:00Z",
    "2026-11-30T14:00, 2026-11-30T10:30:00Z",
    "2026-11-30 14:00:05, 2026-11-30T10:30:05Z",
    "2026-11-30T14:00Z, 2026-11-30T14:00:00Z",
    "2026-11-30T14:00:05+01:00, 2026-11-30T13:00:05Z",
    "2h, 2026-12-02T10:00:00Z",
    "7d, 2026-11-25T12:00:00Z"
  })
  void beginsAtAMomentInTheZoneOfTheMachine(String text, Instant moment) {
    assertThat(TEHRAN.from(text)).isEqualTo(moment);
  }

  @Test
  void endsWithTheDayThatIsNamed() {
    assertThat(TEHRAN.until("2026-11-30")).isEqualTo(Instant.parse("2026-11-30T20:30:00Z"));
    assertThat(TEHRAN.until("2026-11-30T14:00")).isEqualTo(Instant.parse("2026-11-30T10:30:00Z"));
    assertThat(TEHRAN.until("1d")).isEqualTo(Instant.parse("2026-12-01T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, does not exist",
    "2026-13-01T10:00, does not exist",
    "2026-11-30T25:00, does not exist",
    "-2h, is no time",
    "yesterday, is no time",
    "'', is no time",
    "2026-12-03, is still to come"
  })
  void saysWhatIsWrongWithATime(String text, String complaint) {
    assertThatThrownBy(() -> TEHRAN.from(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + text + "\" " + complaint);
  }

  @Test
  void showsTheOffsetWithTheTime() {
    assertThat(TEHRAN.shown(Instant.parse("2026-11-29T20:30:00Z")))
        .isEqualTo("2026-11-30 00:00:00 +03:30");
  }
}
