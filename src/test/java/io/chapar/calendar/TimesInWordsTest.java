package io.chapar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours with the words that news of a language write beside them. */
class TimesInWordsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private final DateReader reader = new DateReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "نېټه: د تلې ۱۷، ۱۴۰۱ هـ ش | 2022-10-09T00:00Z",
        "۵ اکتوبر ۲۰۲۴، د ماښام ۶ بجې | 2024-10-05T18:00Z",
        "د ۱۴۰۳ کال د لیندۍ ۱۲مه، ماسپښین ۳:۱۵ | 2024-12-02T15:15Z",
        "جمعرات 16 مئی 2024 شام 5 بجے | 2024-05-16T17:00Z",
        "Erstellt: 03.05.2024, 8 Uhr | 2024-05-03T08:00Z",
        "Mis à jour le 13 octobre 2023 à 9 h 12 | 2023-10-13T09:12Z",
        "2024-жылдын 15-мартында, 10:20 | 2024-03-15T10:20Z",
        "Nov. 12, 2025, 6:05 a.m. AST | 2025-11-12T06:05-04:00",
        "السبت 18 مايو 2024 - الساعة 09:41 م بتوقيت عدن | 2024-05-18T21:41+03:00",
        "14 марта 2025, 18:40 (томское время) | 2025-03-14T18:40+07:00"
      })
  void areRead(String line, String expected) {
    assertThat(String.valueOf(reader.read(line, UTC).orElseThrow().value())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'3 May 2024, 8 o', DAY", "'۱۲ مهر ۱۴۰۳، ۲۳ نظر', DAY"})
  void areNoFiguresOfSomethingElse(String line, String expected) {
    assertThat(String.valueOf(reader.read(line, UTC).orElseThrow().precision()))
        .isEqualTo(expected);
  }
}
