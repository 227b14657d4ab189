package io.chapar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime.Precision;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternetTimeTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T10:15:30Z, 2026-11-28T10:15:30Z",
    "2026-11-28T10:15:30.25+03:30, 2026-11-28T10:15:30+03:30",
    "2026-11-28T10:15:30-00:00, 2026-11-28T10:15:30Z"
  })
  void isReadToTheSecond(String text, String value) {
    assertThat(InternetTime.read(text).orElseThrow().value()).hasToString(value);
  }

  /** Of another calendar, to the minute alone, without an offset, or of no place on earth. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1405-09-07T10:15:30+03:30",
        "2026-11-28T10:15+03:30",
        "2026-11-28T10:15:30",
        "2026-11-28T10:15:30+15:00",
        "2026-02-30T10:15:30Z",
        "2026-11-28 10:15:30Z",
        "Saturday, 28 November"
      })
  void isNoOtherForm(String text) {
    assertThat(InternetTime.read(text)).isEmpty();
  }

  @Test
  void leavesAllOtherFormsToTheReaderOfDates() {
    assertThat(new DateReader().read("1405-09-07T10:15+03:30", TEHRAN))
        .hasValueSatisfying(
            date -> {
              assertThat(date.value()).hasToString("2026-11-28T10:15+03:30");
              assertThat(date.precision()).isEqualTo(Precision.MINUTE);
            });
  }
}
