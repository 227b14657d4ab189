package io.chapar.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Quote;
import io.chapar.article.Report;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingAgencyTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  @Test
  void hearsNoHouseWhereItsNameIsAProvince() {
    assertThat(
            EXTRACTOR
                .extract(Articles.of("fa", "استانداری استان فارس هم گزارش داد که راه باز است."))
                .article()
                .metadata()
                .agency())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Komutan yaptığı değerlendirmede İHA üretiminin arttığını söyledi.",
        "tr; Muhalefet AA'yı eleştirdi.",
        "az; Nazir APA-nı təkzib edib.",
        "fa; گروه فرهنگی ایران در همشهری نشست داشت.",
        "fa; اعضای گروه دانشگاه تسنیم هستند.",
        "fa; در مهر «جشنواره کتاب» برگزار می‌شود.",
        "fa; استاندار گفت: در فارس «طرح نهضت» اجرا می‌شود.",
        "fa; خبر فوری: آتش‌سوزی در بازار تهران.",
      })
  void takesNoHouseForTheOneThatReportsWhereNobodyTellsIt(String language, String text) {
    Report report = EXTRACTOR.extract(Articles.of(language, text));
    assertThat(report.article().metadata().agency()).isNull();
  }

  @Test
  void takesAHouseThatIsToldForTheOneThatReports() {
    Report report =
        EXTRACTOR.extract(Articles.of("az", "Orxan Səlimov APA-ya deyib ki, yol açılıb."));
    assertThat(report.article().metadata().agency()).isNotNull();
    assertThat(report.facts().quotes()).extracting(Quote::speaker).containsExactly("Orxan Səlimov");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Report\"un qərb bürosunun məlumatına görə, yol açılıb.",
        "\"Report\" nazirliyə istinadən xəbər verir ki, yol açılıb.",
      })
  void hearsAHouseThroughItsOfficeOrWhereItCitesABody(String text) {
    assertThat(EXTRACTOR.extract(Articles.of("az", text)).article().metadata().agency())
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "طرابلس: «الشرق الأوسط»; الشرق الأوسط",
        "حمص-سانا; سانا",
        "أسوان - «الأهرام»: افتتح المحافظ مدرسة جديدة.; الأهرام",
        "برلين - (د ب أ): أعلنت الشركة نتائجها.; د ب أ",
      })
  void readsAnArabicHouseInMarksOrBehindAHyphen(String text, String house) {
    assertThat(EXTRACTOR.extract(Articles.of("ar", text)).article().metadata().agency())
        .isNotNull()
        .satisfies(agency -> assertThat(agency.name()).isEqualTo(house));
  }

  @Test
  void takesNoPaperForTheReportingHouseThatIsOnlySpokenOf() {
    String text = "قال الوزير إن «الشرق الأوسط» نشرت الخبر.";
    assertThat(EXTRACTOR.extract(Articles.of("ar", text)).article().metadata().agency()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "uz; Yo‘l ochildi, deb yozadi “Daryo”.",
        "uz; Bu haqda Gazeta.uz yozdi.",
        "kk; Бұл туралы Tengrinews жазды.",
        "az; Bu barədə APA yazıb.",
      })
  void hearsAHouseBesideTheWordsForWhatItSays(String language, String text) {
    assertThat(EXTRACTOR.extract(Articles.of(language, text)).article().metadata().agency())
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "النهار",
        "بحسب الأخبار المتداولة فإن الوزير استقال.",
        "معا، سنبني مدرسة جديدة.",
        "بحسب المبعوث إلى الشرق الأوسط فإن الاتفاق قريب.",
      })
  void takesNoOrdinaryWordForAPaperWithoutMarks(String text) {
    assertThat(EXTRACTOR.extract(Articles.of("ar", text)).article().metadata().agency()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "دنیای اقتصاد: شاخص بورس افت کرد.; دنیای اقتصاد",
        "به گزارش خبرنگار «عصر مردم»، پل باز شد.; عصر مردم",
        "شهردار در گفت‌وگو با همشهری از کاشت نهال خبر داد.; همشهری",
        "خانواده او به ایران‌اینترنشنال گفتند که راه بسته است.; ایران‌اینترنشنال",
        "معاون بهداشت در گفت وگو با روزنامه خراسان افزود: دارو رسید.; خراسان",
        "به گزارش «شرق»، راه بسته شد.; شرق",
        "شهردار در گفت‌وگو با روزنامه «اعتماد» گفت: راه بسته شد.; اعتماد",
      })
  void readsAPersianPaper(String text, String house) {
    assertThat(EXTRACTOR.extract(Articles.of("fa", text)).article().metadata().agency())
        .isNotNull()
        .satisfies(agency -> assertThat(agency.name()).isEqualTo(house));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "به گزارش رسانه‌ها از خراسان، راه بسته شد.",
        "وزیر به جوان گفت: بمان.",
        "این وزیر پیش از این به «اعتماد» گفته بود که راه باز است.",
        "آن وزیر به ایسنا گفته بود که راه باز است.",
      })
  void takesNoOrdinaryWordAndNoHouseToldBeforeForThePersianOneThatReports(String text) {
    assertThat(EXTRACTOR.extract(Articles.of("fa", text)).article().metadata().agency()).isNull();
  }

  @Test
  void beginsBehindTheMarkThatClosesAHouse() {
    String text = "به گزارش «ورزش سه»، شهردار یزد گفت: ورزشگاه باز شد.";
    Report report = EXTRACTOR.extract(Articles.of("fa", text, "کاوه مرادی افزود: بیایید."));
    assertThat(report.facts().people().get(0).roles()).containsExactly("شهردار یزد");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "ur; ملتان (نمائندہ جنگ) شہر میں پانی بند رہا۔; جنگ",
        "ur; دنیا نیوز کے مطابق پل گر گیا۔; دنیا نیوز",
        "ur; ماہر ارضیات شاہد انور نے بی بی سی اردو کو بتایا کہ برف کم ہے۔; بی بی سی اردو",
        "ru; ТВЕРЬ, 3 марта. /Корр. ТАСС Олег Лужин/. Мост открыли.; ТАСС",
        "tr; Yol ulaşıma açıldı. (İHA); İHA",
        "tr; Uzman Ali Demir, BBC Türkçe’ye “Buzlar eriyor ve deniz yükseliyor” dedi.; BBC Türkçe",
      })
  void readsTheHouseOfACorrespondentOrBehindTheLastSentence(
      String language, String text, String house) {
    assertThat(EXTRACTOR.extract(Articles.of(language, text)).article().metadata().agency())
        .isNotNull()
        .satisfies(agency -> assertThat(agency.name()).isEqualTo(house));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ur; شہریوں نے کہا کہ جنگ کے مطابق فیصلے بدل جاتے ہیں۔",
        "tr; Yol kapalı. Bölgede yıllardır çalışan büyük ve köklü bir kurum adını kısaltıp (AA) yazdı.",
      })
  void takesNeitherWarNorAnAbbreviationForAHouse(String language, String text) {
    assertThat(EXTRACTOR.extract(Articles.of(language, text)).article().metadata().agency())
        .isNull();
  }

  @Test
  void leavesTheOneWhoTellsAHouseInTheSentence() {
    Report report =
        EXTRACTOR.extract(Articles.of("ur", "شاہد انور نے اے پی پی کو بتایا کہ پل بن گیا ہے۔"));
    assertThat(report.facts().quotes()).extracting(Quote::speaker).containsExactly("شاہد انور");
  }
}
