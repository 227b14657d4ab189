package io.chapar.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import io.chapar.calendar.DateReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  private final FeedDates dates = new FeedDates(ZoneOffset.UTC, new DateReader());

  @Test
  void takesTheMonthFirstWhereTheFeedIsAmerican() {
    FeedDates american = new FeedDates(ZoneId.of("America/New_York"), new DateReader());
    assertThat(american.read("4/7/2023 10:00").orElseThrow().value())
        .isEqualTo("2023-04-07T10:00-04:00");
    assertThat(american.read("14/7/2023").orElseThrow().value())
        .isEqualTo("2023-07-14T00:00-04:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-06-03T10:00:00.123456Z          | 2025-06-03T10:00:00Z",
        "1748944800                           | 2025-06-03T10:00:00Z",
        "1748944800123                        | 2025-06-03T10:00:00Z",
        "2025-06-03 10:00:00                  | 2025-06-03T10:00:00Z",
        "2025-06-03T10:00:00                  | 2025-06-03T10:00:00Z",
        "Tues, 03 Jun 2025 05:00:00 EST       | 2025-06-03T10:00:00Z",
        "3 Jun 2025 10:00:00                  | 2025-06-03T10:00:00Z",
        "Di, 03 Jun 2025 12:00:00 +0200       | 2025-06-03T10:00:00Z",
        "Di, 03 März 2025 12:00:00 +0200      | 2025-03-03T10:00:00Z",
        "mar., 03 juin 2025 12:00:00 +0200    | 2025-06-03T10:00:00Z",
        "03/06/2025 10:00                     | 2025-06-03T10:00:00Z",
        "06/13/2025 10:00                     | 2025-06-13T10:00:00Z",
        "03.06.2025 10:00                     | 2025-06-03T10:00:00Z",
        "June 3, 2025 10:00 AM                | 2025-06-03T10:00:00Z",
        "June 3rd, 2025 12:30 pm              | 2025-06-03T12:30:00Z",
        "2025/06/03 10:00 ب.ظ                 | 2025-06-03T22:00:00Z",
        "03/06/2025 10:00:05 م                | 2025-06-03T22:00:05Z",
        "03.06.2025 ÖS 10:00                  | 2025-06-03T22:00:00Z",
        "2025-06-03 下午10:05                 | 2025-06-03T22:05:00Z",
        "2025年6月3日下午10:05                | 2025-06-03T22:05:00Z",
        "2025年6月3日 22时05分                | 2025-06-03T22:05:00Z",
        "午後10:05 2025/06/03                 | 2025-06-03T22:05:00Z",
        "2025-06-03 오전 12:05                | 2025-06-03T00:05:00Z",
        "2025년 6월 3일 오후 10시 5분         | 2025-06-03T22:05:00Z",
        "June 3 2025, 12 am                   | 2025-06-03T00:00:00Z",
        "5 Mar 24 1405 GMT                    | 2024-03-05T14:05:00Z",
        "June 3, 2025 5 pm                    | 2025-06-03T17:00:00Z",
        "3 Jun 2025 1005 GMT                  | 2025-06-03T10:05:00Z",
        "2025-06-03 1005                      | 2025-06-03T10:05:00Z",
        "Tue Jun 3 10:00:00 2025 EST          | 2025-06-03T15:00:00Z",
        "10:00 03.06.2025 -0500               | 2025-06-03T15:00:00Z",
        "Tue, 3 Jun 2025 10:00:00 --0500      | 2025-06-03T15:00:00Z",
        "2025-06-03T10:00:00:-0500            | 2025-06-03T15:00:00Z",
        "3 juin 2025 à 10h05                  | 2025-06-03T10:05:00Z",
        "2025-06-03T10h05                     | 2025-06-03T10:05:00Z",
        "2025-06-03T10h05m30s                 | 2025-06-03T10:05:30Z",
        "03/06/2025 10 H 05                   | 2025-06-03T10:05:00Z",
        "mar, 04 fév 2025 10:05:00 GMT        | 2025-02-04T10:05:00Z",
        "Tue, 3 Jun 2025 13:30 (GMT+03:30)    | 2025-06-03T10:00:00Z",
        "Tue Jun  3 10:00:00 2025             | 2025-06-03T10:00:00Z",
        "Tue Jun  3 10:00:00 UTC 2025         | 2025-06-03T10:00:00Z",
        "Tue, 3 Jun 2025 10:00:00 GMT         | 2025-06-03T10:00:00Z",
        "Tuesday, 03-Jun-25 10:00:00 GMT      | 2025-06-03T10:00:00Z",
        "Tue, 03 June 25 10:00 UT             | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 24:00:00 GMT        | 2025-06-04T00:00:00Z",
        "Tue, 03 Jun 2025 24:05:00 GMT        | 2025-06-03T00:05:00Z",
        "Tue, 03 Jun 2025 12:00:00 CEST       | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 02:00:00 PST        | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 15:00:00 +05:00     | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 13:00:00 GMT+3      | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 13:30 Asia/Tehran   | 2025-06-03T10:00:00Z",
        "2025-06-03T12:00 (Europe/Berlin)     | 2025-06-03T10:00:00Z",
        "2025-12-03T11:00:00 [Europe/Berlin]  | 2025-12-03T10:00:00Z",
        "Tue, 03 Jun 2025 10:00 Middle/Earth  | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 125 10:00:00 GMT         | 2025-06-03T10:00:00Z",
        "Tue, 03 Jun 2025 13:00:00 GMT+0300   | 2025-06-03T10:00:00Z",
        "2025-06-03T13:30:00+03:30            | 2025-06-03T10:00:00Z",
        "2025-06-03T13:30:00+0330             | 2025-06-03T10:00:00Z",
        "2025-06-03 T 13:30:00 +0330          | 2025-06-03T10:00:00Z",
        "2025-06-03T10:00Z                    | 2025-06-03T10:00:00Z",
        "20250603T100000Z                     | 2025-06-03T10:00:00Z",
        "20250603                             | 2025-06-03T00:00:00Z",
        "2025-06-03                           | 2025-06-03T00:00:00Z",
        "2025-154                             | 2025-06-03T00:00:00Z",
        "2025-06                              | 2025-06-01T00:00:00Z",
        "Fri, 2006/09/15 08:19:53 EDT         | 2006-09-15T12:19:53Z",
        "2004-07-08 23:56:58.0                | 2004-07-08T23:56:58Z",
        "2004-július-13T9:15-05:00            | 2004-07-13T14:15:00Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST       | 2004-07-11T17:00:00Z",
        "03 Haz 2025 13:00:00 +0300           | 2025-06-03T10:00:00Z",
        "3 Haziran 2025 Salı 13:00 TRT        | 2025-06-03T10:00:00Z",
        "Вт, 03 июня 2025 13:00:00 +0300      | 2025-06-03T10:00:00Z",
        "3 июн. 2025, 13:00 MSK               | 2025-06-03T10:00:00Z",
        "3 İyun 2025 14:00 +0400              | 2025-06-03T10:00:00Z",
        "03 маусым 2025 15:00 +0500           | 2025-06-03T10:00:00Z",
        "Tue, ۰۳ Jun ۲۰۲۵ ۱۳:۳۰:۰۰ +۰۳۳۰      | 2025-06-03T10:00:00Z",
        "Tue, 31 Dec 2024 23:59:60 GMT        | 2024-12-31T23:59:59Z"
      })
  void reads(String text, String instant) {
    assertThat(dates.read(text).map(date -> date.value().toInstant().toString())).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "0",
        "12345",
        "32 Jun 2025 10:00:00 GMT",
        "2025-13-40T10:00:00Z",
        "Tue, 30 Feb 2025 10:00:00 GMT",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Thu, 01 Jan 1970 03:30:00 +0330",
        "1970-01-01T00:00:00+05:00",
        "1970-01-01",
        "0000000000",
        "1900-01-01T00:00:00",
        "10:00"
      })
  void findsNoDateIn(String text) {
    assertThat(dates.read(text)).isEmpty();
  }

  @Test
  void keepsTheOffsetThatThePublisherMeant() {
    assertThat(read("Tue, 03 Jun 2025 13:30:00 +0330").value())
        .hasToString("2025-06-03T13:30+03:30");
    assertThat(read("2025-06-03T15:00:00+05:00").value()).hasToString("2025-06-03T15:00+05:00");
  }

  @Test
  void saysHowMuchWasSaid() {
    assertThat(read("3 Jun 2025").precision()).isEqualTo(Precision.DAY);
    assertThat(read("3 Jun 2025 10:00").precision()).isEqualTo(Precision.MINUTE);
    assertThat(read("3 Jun 2025 10:00:00").precision()).isEqualTo(Precision.SECOND);
  }

  @Test
  void readsDatesWithoutAnOffsetInTheFeedsZone() {
    FeedDates tehran = new FeedDates(ZoneId.of("Asia/Tehran"), new DateReader());
    assertThat(tehran.read("2022-07-01 10:00").map(d -> d.value().getOffset()))
        .contains(ZoneOffset.ofHoursMinutes(4, 30));
    assertThat(tehran.read("2025-07-01 10:00").map(d -> d.value().getOffset()))
        .contains(ZoneOffset.ofHoursMinutes(3, 30));
    assertThat(tehran.read("2025-07-01 10:00 GMT").map(d -> d.value().getOffset()))
        .contains(ZoneOffset.UTC);
  }

  private DateTime read(String text) {
    return dates.read(text).orElseThrow();
  }
}
