package io.chapar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Calendar;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zone and calendar of a date that its text leaves open. */
class DateZonesTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final DateReader READER = new DateReader();

  private static DateTime read(String text) {
    return READER.read(text, TEHRAN).orElseThrow(() -> new AssertionError("not read: " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "1402/04/22, PERSIAN, 1402-04-22",
    "22 تیر 1402, PERSIAN, 1402-04-22",
    "25 ذی الحجه 1444, ISLAMIC, 1444-12-25",
    "1444/12/25 قمری, ISLAMIC, 1444-12-25",
    "2023-07-13, GREGORIAN,",
  })
  void keepsTheCalendarAndTheDateInIt(String text, Calendar calendar, String inCalendar) {
    assertThat(read(text).calendar()).isEqualTo(calendar);
    assertThat(read(text).inCalendar()).isEqualTo(inCalendar);
  }

  /** In the night to 2 Farvardin 1401 Tehran's clocks went from midnight to one. */
  @ParameterizedTest
  @CsvSource({
    "1401/01/01 23:59, 2022-03-21T23:59+03:30",
    "1401/01/02, 2022-03-22T00:00+03:30",
    "1401/01/02 00:30, 2022-03-22T00:30+03:30",
    "1401/01/02 01:00, 2022-03-22T01:00+04:30",
    "1401/06/30 22:30, 2022-09-21T22:30+04:30",
    "1401/06/31, 2022-09-22T00:00+03:30",
    "1402/04/22, 2023-07-13T00:00+03:30",
    "1370/02/14, 1991-05-04T00:00+04:30",
    "1385/05/01, 2006-07-23T00:00+03:30",
    "1356/10/11, 1978-01-01T00:00+04:00",
  })
  void countsTheOffsetsOfTehran(String text, String value) {
    assertThat(read(text).value()).isEqualTo(value);
    assertThat(read(text).value()).hasToString(value);
  }

  @Test
  void readsShortYearsInPersianDigitsAsJalaliWhereThatCalendarIsInUse() {
    assertThat(read("۰۵/۰۹/۰۶").value()).isEqualTo("2026-11-27T00:00+03:30");
    assertThat(read("۹۹/۰۹/۰۶").value()).isEqualTo("2020-11-26T00:00+03:30");
    assertThat(read("۰۶/۰۹/۹۹").value()).isEqualTo("2020-11-26T00:00+03:30");
    assertThat(READER.read("۳۱/۰۹/۹۹", TEHRAN)).isEmpty();
    assertThat(read("05/09/06").value()).isEqualTo("2006-09-05T00:00+03:30");
    assertThat(READER.read("۱۳/۰۷/۲۳", ZoneId.of("Asia/Karachi")).orElseThrow().value())
        .isEqualTo("2023-07-13T00:00+05:00");
  }

  @Test
  void readsTheMonthFirstOnlyInZonesOfTheUnitedStates() {
    assertThat(read("7/4/2023").value()).isEqualTo("2023-04-07T00:00+03:30");
    assertThat(READER.read("7/4/2023", ZoneId.of("America/New_York")).orElseThrow().value())
        .isEqualTo("2023-07-04T00:00-04:00");
  }
}
