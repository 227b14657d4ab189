package io.chapar.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years beside the words that newsrooms put around them. */
class YearWordsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Facts.Date> dates(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().dates();
  }

  private static List<String> years(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().dates().stream()
        .map(date -> date.text() + "=" + date.iso())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Work began in mid-2023.; 2023=2023",
        "en; The plant will run until at least 2027.; 2027=2027",
        "en; It was known as early as 2016.; 2016=2016",
        "en; The law was passed before 1998.; 1998=1998",
        "en; The team won the 2019-20 title.; 2019-20=2019",
        "ru; Осенью 2021-го дом сдали.; 2021=2021",
        "ru; За тот же период 2022-го погибли люди.; 2022=2022",
        "ur; سڑک 2027 کے آخر تک مکمل ہو گی۔; 2027=2027",
        "ur; وہ 2018 کے عام انتخابات ہار گئے۔; 2018=2018",
      })
  void findsAYearBesideItsSmallWord(String language, String text, String year) {
    assertThat(years(language, text)).containsExactly(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; He led it between 2015 and 2018.; 2015; 2018",
        "en; The singer (1912-1956) is remembered.; 1912; 1956",
        "tr; Ekip 2018 ile 2021 arasında kazı yaptı.; 2018; 2021",
        "ru; С 2017 по 2021 год он работал в банке.; 2017; 2021",
        "ru; В 2010 и 2014 годах они побеждали.; 2010; 2014",
        "ru; Он воевал в 1941–1945 годах.; 1941; 1945",
      })
  void findsBothYears(String language, String text, String first, String second) {
    assertThat(years(language, text)).containsExactly(first + "=" + first, second + "=" + second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; He left before 2000 people arrived.",
        "en; The hall holds between 1950 and 2000 people.",
        "en; The index fell through 2000 points.",
        "en; Call 555-2024-2025 for help.",
        "tr; Fiyatlar 1500 ile 2000 arasında değişiyor.",
        "tr; Fiyatlar 1500-2000 arasında değişiyor.",
        "ru; Билеты стоят от 1950 по 2050 рублей.",
        "ru; Они купили 2000 и 2020 рублей не вернули.",
        "ru; На заводе заняты 1950-2010 человек.",
      })
  void takesFiguresThatCountForNoYear(String language, String text) {
    assertThat(years(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; She left in March 2018 after a row.; March 2018=2018-03",
        "en; He fought in May 1990 before he left.; May 1990=1990-05",
      })
  void endsTheDateBeforeTheWordThatLeadsToTheNextOne(String language, String text, String date) {
    assertThat(years(language, text)).containsExactly(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; In the 1980s and the 2030s they sang.",
        "en; A man in his 60s sang.",
        "ru; В 1990-х годах и в 90-е годы пели.",
        "tr; 1990'larda ve 90'lı yıllarda söylerlerdi.",
        "az; Onlar 1990-cı illərdə oxuyub.",
        "kk; Олар 1990 жылдары ән айтқан.",
        "uz; Ular 1990-yillarda kuylagan.",
        "ur; وہ 1990 کی دہائی میں گاتے تھے۔",
        "fa; در دهه ۱۳۶۰ می‌خواندند.",
      })
  void takesADecadeForNeitherAYearNorANumber(String language, String text) {
    Facts facts = EXTRACTOR.extract(Articles.of(language, text)).facts();
    assertThat(facts.dates()).isEmpty();
    assertThat(facts.numbers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Это было в 2019-2020 годах.; 2019, 2020",
        "kk; Бұл 2019-2020 жылдары болды.; 2019, 2020",
        "uz; Bu 2019-2020-yillarda bo‘ldi.; 2019, 2020",
        "ur; 1947 میں پاکستان بنا۔; 1947",
        "en; It came into force on 07/04/2023.; 2023",
        "en; It came into force on 07/24/2023.; 2023-07-24",
        "en; It came into force on 24/07/2023.; 2023-07-24",
        "en; It came into force on 04/04/2023.; 2023-04-04",
        "tr; Karar 07/04/2023 tarihinde alındı.; 2023-04-07",
      })
  void givesNoMoreOfADateThanIsWritten(String language, String text, String isos) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly(isos.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; سال‌های ۹۵ تا ۹۹ خشک بود.; 2016-03-20/2017-03-20, 2020-03-20/2021-03-20",
        "fa; سال تحصیلی ۱۴۰۴-۱۴۰۵ آغاز شد.; 2025-03-21/2026-03-20, 2026-03-21/2027-03-20",
        "fa; لایحه بودجه ۱۴۰۴ و جام جهانی ۲۰۲۶ مهم است.; 2025-03-21/2026-03-20, 2026",
        "fa; نیمه نخست ۱۴۰۳ به پایان رسید.; 2024-03-20/2025-03-20",
        "tr; Kurum 2026 büyüme tahminini ve 2025 bütçesini açıkladı.; 2026, 2025",
      })
  void takesFiguresForAYearBesideWhatIsHeldOrCountedByYears(
      String language, String text, String isos) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly(isos.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "بودجه ۸۵ ردیف دارد.",
    "در انتخابات ۷۰ چهره تازه آمدند.",
    "انتخابات ۱۴۰۰ شعبه داشت.",
    "المپیک ۱۹۵۰ نفر ورزشکار داشت.",
    "بودجه ۱۳۰۰ میلیارد است."
  })
  void takesNoFiguresForAYearThatCount(String text) {
    assertThat(dates("fa", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; او در ۱۳۵۶ به تبریز رفت.; ۱۳۵۶=",
        "fa; او در ۱۳۵۶ مدرسه درس داد.; ",
        "fa; شمار آنان به ۱۳۵۶ رسید.; ",
      })
  void readsThePersianYearThatSomethingHappenedIn(String language, String text, String year) {
    List<String> none = List.of();
    assertThat(years(language, text).stream().map(y -> y.substring(0, 5)).toList())
        .isEqualTo(year == null ? none : List.of(year));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; افتتحت المدرسة في 9-12-2019 قرب الميناء.; 9-12-2019=2019-12-09",
        "ar; منذ خريف 2021 لم تصل أي شحنة.; 2021=2021",
        "ur; 2019 کے معاہدے کے تحت رقم نہیں ملی۔; 2019=2019",
        "ur; جلسہ 21 ؍ اگست (ہفتہ) کو ہو گا۔; 21 ؍ اگست=null",
        "tr; Maç 25-21-19 bitti ve 9-12-2019 günü yinelendi.; 9-12-2019=2019-12-09",
      })
  void readsDaysAndYearsAsNewspapersWriteThem(String language, String text, String date) {
    assertThat(years(language, text)).containsExactly(date);
  }

  @Test
  void findsTheYearsOfAListWhoseWordFollowsTheLast() {
    assertThat(years("tr", "Kupayı 2011, 2013, 2017 ve 2022 yıllarında aldı."))
        .containsExactlyInAnyOrder("2011=2011", "2013=2013", "2017=2017", "2022=2022");
    assertThat(years("ru", "Заводы построили в 2009, 2011 и 2016 годах."))
        .containsExactlyInAnyOrder("2009=2009", "2011=2011", "2016=2016");
    assertThat(years("tr", "Toplam 1.950, 2013 ve 2022 yıllarında gelenlerdi."))
        .doesNotContain("1.950=1950");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; وصل ربيع 2000 شخص إلى المكان.",
        "ar; هاتف 04-12-4455 للاستفسار.",
        "ur; مریضوں کی تعداد 1990 کے مقابلے میں بڑھ گئی۔",
      })
  void readsNoYearInWhatIsCountedOrDialled(String language, String text) {
    assertThat(dates(language, text)).isEmpty();
  }
}
