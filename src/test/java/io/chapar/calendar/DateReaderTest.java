package io.chapar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final DateReader READER = new DateReader();

  private static DateTime read(String text) {
    return READER.read(text, TEHRAN).orElseThrow(() -> new AssertionError("not read: " + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-13T06:55:00Z | 2023-07-13T06:55:00Z",
        "2023-07-13T06:55:00.123+0330 | 2023-07-13T06:55:00+03:30",
        "2023-07-13T06:55:00.5+03:30 | 2023-07-13T06:55:00+03:30",
        "2023-07-13 T 06:55:20 +0330 | 2023-07-13T06:55:20+03:30",
        "20230713T065500Z | 2023-07-13T06:55:00Z",
        "20230713065500 | 2023-07-13T06:55:00+03:30",
        "2023-07-13 06:55:01 | 2023-07-13T06:55:01+03:30",
        "2023-07-12T24:00:00Z | 2023-07-13T00:00:00Z",
        "Thu, 13 Jul 2023 06:55:00 GMT | 2023-07-13T06:55:00Z",
        "Thu, 13 Jul 2023 06:55:00 +0430 | 2023-07-13T06:55:00+04:30",
        "Thu, 13 Jul 2023 06:55:00 +05:00 | 2023-07-13T06:55:00+05:00",
        "Thu,13 Jul 2023 06:55:00 EST | 2023-07-13T06:55:00-05:00",
        "13 Jul 23 06:55:00 Z | 2023-07-13T06:55:00Z",
        "Thu Jul 13 06:55:00 UTC 2023 | 2023-07-13T06:55:00Z",
        "Thursday, 13-Jul-23 06:55:00 GMT | 2023-07-13T06:55:00Z",
        "Thu Jul 13 2023 06:55:00 GMT+0300 (Moscow) | 2023-07-13T06:55:00+03:00",
        "7/13/2023 1:05:09 PM | 2023-07-13T13:05:09+03:30",
        "2004-05-25 오후 11:23:17 | 2004-05-25T23:23:17+04:30",
        "2004년 05월 28일 01:31:15 | 2004-05-28T01:31:15+04:30",
        "2004-július-13T9:15:00-05:00 | 2004-07-13T09:15:00-05:00",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T12:00:00-05:00",
      })
  void readsTimesToTheSecond(String text, String value) {
    assertThat(read(text).value()).isEqualTo(value.strip());
    assertThat(read(text).value().getOffset().toString())
        .isEqualTo(java.time.OffsetDateTime.parse(value.strip()).getOffset().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "July 13, 2023, 6:55 am | 2023-07-13T06:55+03:30",
        "13 July 2023 at 6.55pm | 2023-07-13T18:55+03:30",
        "13 juillet 2023 à 18h30 | 2023-07-13T18:30+03:30",
        "13. Juli 2023, 18.30 Uhr | 2023-07-13T18:30+03:30",
        "۲۲ تیر ۱۴۰۲ ساعت ۱۸ و ۳۰ دقیقه | 2023-07-13T18:30+03:30",
        "13 Temmuz 2023 Perşembe, saat 18:30 | 2023-07-13T18:30+03:30",
        "13.07.2023 18:30 (TSİ) | 2023-07-13T18:30+03:00",
        "14:05, 13 июля 2023 года | 2023-07-13T14:05+03:30",
        "13 İyul 2023 12:30 | 2023-07-13T12:30+03:30",
        "۲۲ تیر ۱۴۰۲ - ۰۶:۵۵ | 2023-07-13T06:55+03:30",
        "۰۶:۵۵ - ۲۲ تیر ۱۴۰۲ | 2023-07-13T06:55+03:30",
        "پنج‌شنبه ۲۲ تیرماه ۱۴۰۲ ساعت ۱۸:۵۹ | 2023-07-13T18:59+03:30",
        "پنجشنبه، ۲۲ تیر ۱۴۰۲، ساعت ۶ عصر | 2023-07-13T18:00+03:30",
        "۱۴۰۲/۰۴/۲۲ - ۱۸:۵۹ | 2023-07-13T18:59+03:30",
        "۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵ | 2020-02-18T06:55+03:30",
        "1401/04/22 18:59 | 2022-07-13T18:59+04:30",
        "July 13, 2023, 6:55 am ET | 2023-07-13T06:55-04:00",
        "الخميس 13 يوليو 2023م 10:30 | 2023-07-13T10:30+03:30",
        "الخميس 13 يوليو 2023 م 10:30 | 2023-07-13T10:30+03:30",
        "الخميس 13 يوليو 2023م 10:30 م | 2023-07-13T22:30+03:30",
        "13 يوليو 2023 مساء 10:30 | 2023-07-13T22:30+03:30",
        "۲۲ تیر ۱۴۰۲ ساعت ۹ شب | 2023-07-13T21:00+03:30",
        "۲۲ تیر ۱۴۰۲ ساعت ۱۲ شب | 2023-07-14T00:00+03:30",
        "۲۲ تیر ۱۴۰۲ - ۱۲:۳۰ شب | 2023-07-13T00:30+03:30",
        "۲۲ تیر ۱۴۰۲ ساعت ۲ شب | 2023-07-13T02:00+03:30",
        "۲۲ تیر ۱۴۰۲ - ۲۲:۱۵ شب | 2023-07-13T22:15+03:30",
        "13/07/2023 10:30 GMT | 2023-07-13T10:30Z",
        "Publié le 13/07/2023 à 10:30 et mis à jour | 2023-07-13T10:30+03:30",
        "Publié le 13/07/2023 à 10:30, cet article | 2023-07-13T10:30+03:30",
        "Gepubliceerd 13-07-2023 10:30 met foto | 2023-07-13T10:30+03:30",
        "13.07.2023 10:30 Uhr ist | 2023-07-13T10:30+03:30",
      })
  void readsTimesToTheMinute(String text, String value) {
    assertThat(read(text).value()).isEqualTo(value.strip());
    assertThat(read(text).precision()).isEqualTo(Precision.MINUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-07-13",
        "20230713",
        "2023-W28-4",
        "2023W284",
        "2023-194",
        "13.07.2023",
        "13/07/2023",
        "13-07-2023",
        "2023/7/13",
        "13.07.23",
        "13 Jul 23",
        "13 Jul '23",
        "13-Jul-23",
        "13. Juli 23",
        "Jul 13, 23",
        "Jul 13, 2023",
        "13th of July, 2023",
        "2023 July 13",
        "13 Temmuz 2023",
        "13 iyul 2023-cü il",
        "2023-cü il iyulun 13-də",
        "13 ијул 2023",
        "2023 жылғы 13 шілде",
        "2023 jylǵy 13 shilde",
        "13 şilde 2023",
        "13 шілде 2023",
        "2023-жылдын 13-июлу",
        "2023-yil 13-iyul",
        "2023 йил 13 июль",
        "13 июли соли 2023",
        "2023-nji ýylyň 13-nji iýuly",
        "13 июля 2023",
        "13 lipca 2023",
        "13 de julio de 2023",
        "13 luglio 2023",
        "13 de julho de 2023",
        "13 juli 2023",
        "13. juli 2023",
        "13. heinäkuuta 2023",
        "١٣ يوليو ٢٠٢٣",
        "13 تموز 2023",
        "13 جويلية 2023",
        "١٣ يوليو/تموز ٢٠٢٣",
        "13 جولائی 2023",
        "۱۳ ژوئیه ۲۰۲۳",
        "۱۳ جولای ۲۰۲۳",
        "۲۲ تیر ۱۴۰۲",
        "۲۲ تير ماه ۱۴۰۲",
        "22 سرطان 1402",
        "۲۲ چنګاښ ۱۴۰۲",
        "۱۴۰۲/۴/۲۲",
        "۲۲/۰۴/۱۴۰۲",
        "۱۴۰۲-۰۴-۲۲",
        "14020422",
        "٢٥ ذو الحجة ١٤٤٤",
        "۲۵ ذی الحجه ۱۴۴۴",
        "۲۵ ذی‌الحجه ۱۴۴۴ ه.ق",
        "تاریخ انتشار: ۲۲ تیر ۱۴۰۲",
        "mar 13 lug 2023",
        "د ۲۰۲۳ کال د جولای ۱۳مه",
        "د جولای ۱۳مه ۲۰۲۳",
        "2023-يىلى 7-ئاينىڭ 13-كۈنى",
        "1444/12/25",
        "13 TEMMUZ 2023",
        "13 İYUL 2023",
        "13 iyulda 2023",
        "2023-yil 13-iyulda",
        "13 июлда 2023",
        "Tir 22, 1402",
        "13ی تەمووزی 2023",
        "13ê Tîrmehê 2023",
        "۲۲م تیر ۱۴۰۲",
      })
  void readsTheThirteenthOfJuly(String text) {
    assertThat(read(text).value()).isEqualTo("2023-07-13T00:00+03:30");
    assertThat(read(text).precision()).isEqualTo(Precision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "سلام",
        "۳۰ اسفند ۱۴۰۲",
        "31 June 2023",
        "2023-02-29",
        "۱۴۰۲/۱۳/۰۱",
        "1402/07/31",
        "31/04/2023",
        "2023-W53-1",
        "۳۱ مهر ۱۴۰۲",
        "۳۰ اسفند ۱۴۰۴",
        "31 محرم 1445",
        "13 July",
        "192.168.10.12",
        "version 3.5.2023.1",
        "ساعت ۱۸:۳۰",
        "2023",
        "1402042214275",
        "27 Nov · 12 min read",
        "27 Nov, 12 comments",
        "27 Nov 12 comments",
        "Nov 27 - 12",
        "۲۶ آذر | ۱۲ نظر",
        "27 нояб. · 15 комментариев",
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(READER.read(text, TEHRAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-07-13 24:30", "2023-07-13 25:10", "2023-07-13 18:60"})
  void takesNoTimeThatTheDayLacks(String text) {
    assertThat(read(text).value()).hasToString("2023-07-13T00:00+03:30");
    assertThat(read(text).precision()).isEqualTo(Precision.DAY);
  }

  @Test
  void readsTheSameOnManyThreads() {
    List<String> texts = List.of("۲۲ تیر ۱۴۰۲", "25 ذی الحجه 1444", "13 Jul 2023");
    long right =
        IntStream.range(0, 6000)
            .parallel()
            .mapToObj(i -> READER.read(texts.get(i % 3), TEHRAN))
            .flatMap(Optional::stream)
            .filter(read -> read.value().toString().equals("2023-07-13T00:00+03:30"))
            .count();
    assertThat(right).isEqualTo(6000);
  }

  @Test
  void readsOnlyTheHeadOfALongText() {
    assertThat(READER.read("1-".repeat(1_000_000), TEHRAN)).isEmpty();
    assertThat(READER.read("a".repeat(1_000_000) + " 13 July 2023", TEHRAN)).isEmpty();
  }
}
