package io.chapar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that ids and addresses begin with. */
class StampTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final DateReader READER = new DateReader();

  @ParameterizedTest
  @CsvSource({
    "1402042214275, 2023-07-13T00:00+03:30",
    "14020422000123, 2023-07-13T00:00+03:30",
    "20230713065501123, 2023-07-13T06:55:01+03:30",
    "20230713, 2023-07-13T00:00+03:30",
    "20230713246100123, 2023-07-13T00:00+03:30",
  })
  void readsTheDateAtTheHeadOfAnId(String digits, String value) {
    assertThat(READER.readStamp(digits, TEHRAN).orElseThrow().value()).isEqualTo(value);
  }

  @Test
  void readsTheShortDateAtTheHeadOfAnOldId() {
    assertThat(READER.readShortStamp("97042915819", TEHRAN).orElseThrow().value())
        .isEqualTo("2018-07-20T00:00+04:30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "85200000123", "1402134514275", "۱۴۰۲۰۴۲۲"})
  void findsNoStampInARunningNumber(String digits) {
    assertThat(READER.readStamp(digits, TEHRAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "202307130655, 2023-07-13T06:55+03:30, MINUTE",
    "202307132500, 2023-07-13T00:00+03:30, DAY"
  })
  void readsADayAndTimeWithoutSeconds(String digits, String value, Precision precision) {
    DateTime read = READER.read(digits, TEHRAN).orElseThrow();
    assertThat(read.value()).isEqualTo(value);
    assertThat(read.precision()).isEqualTo(precision);
  }

  @Test
  void takesNoSmallNumberForSecondsSince1970() {
    assertThat(READER.read("0500000000", TEHRAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1689230100", "1689230100000"})
  void readsSecondsAndMillisecondsSince1970(String digits) {
    assertThat(READER.read(digits, TEHRAN).orElseThrow().value())
        .isEqualTo("2023-07-13T10:05+03:30");
  }
}
