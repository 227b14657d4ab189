package io.chapar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"250ms, PT0.25S", "90s, PT1M30S", "15m, PT15M", "6h, PT6H", "30d, PT720H"})
  void readsWhatAnOperatorWrites(String text, Duration duration) {
    assertThat(Durations.one(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "m", "-5m", "1.5h", "5 m", "1h30m", "9999999999s", "٥m"})
  void refusesWhatIsNoDurationAndSaysWhatIs(String text) {
    assertThatThrownBy(() -> Durations.one(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"" + text + "\" is no duration; write a number and ms, s, m, h or d, such as 15m");
  }

  @ParameterizedTest
  @CsvSource({"PT24H, 1d", "PT36H, 36h", "PT1M30S, 90s", "PT1.5S, 1500ms"})
  void writesTheLargestUnitThatFits(Duration duration, String text) {
    assertThat(Durations.written(duration)).isEqualTo(text);
    assertThat(Durations.one(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.4S, 0 s",
    "PT1M59S, 119 s",
    "PT2M, 2 min",
    "PT1H59M, 119 min",
    "PT36H, 36 h",
    "PT60H, 3 days"
  })
  void roundsToOneUnitForMessages(Duration duration, String text) {
    assertThat(Durations.rounded(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"PT59.9S, 59s", "PT90M, 1h", "PT47H, 1d", "PT0S, 0s"})
  void shortensToTheLargestUnitForTables(Duration duration, String text) {
    assertThat(Durations.shortened(duration)).isEqualTo(text);
  }

  @Test
  void readsAListWithCommas() {
    assertThat(Durations.list("5s,1m"))
        .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(1));
    assertThat(Durations.list(" ")).isEmpty();
  }
}
