package io.chapar.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Facts.Date> dates(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().dates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ps; هغه د ۲۰۲۳ کال د اګست په ۱۵مه کابل ته راغی.",
        "ckb; لە ١٥ی ئابی ٢٠٢٣ لە هەولێر کۆبوونەوەکە بەڕێوەچوو.",
        "az; Ҝөрүш 15 август 2023-ҹү ил тарихиндә Бакыда кечирилиб.",
        "ky; Жолугушуу 2023-жылдын 15-августунда Бишкекте өттү.",
        "tg; Мулоқот 15 августи соли 2023 дар Душанбе баргузор шуд.",
        "tk; Duşuşyk 2023-nji ýylyň 15-nji awgustynda Aşgabatda geçirildi.",
        "uz; Учрашув 2023 йил 15 август куни Тошкентда бўлиб ўтди.",
        "uz; Uchrashuv 2023-yilning 15-avgustida Toshkentda bo‘lib o‘tdi.",
        "az; Ҝөрүш 2023-ҹү ил августун 15-дә Бакыда кечирилиб.",
        "ky; Жолугушуу 2023-жылы 15-августта Бишкекте өттү.",
        "ar; عقد الاجتماع في 15 أغسطس/آب 2023 في القاهرة.",
        "ar; عقد الاجتماع في الخامس عشر من أغسطس 2023 في القاهرة.",
        "ar; عقد الاجتماع في 15 غشت 2023 في الرباط.",
        "en; They met on the 15th of August 2023 in Cairo.",
        "en; They met on August 13-15, 2023, in Cairo.",
        "en; They met on 2023-08-15 in Cairo.",
        "fa; نشست در تاریخ ۱۴۰۲-۰۵-۲۴ برگزار شد.",
      })
  void readsADayInTheLanguagesOfTheRegion(String language, String text) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly("2023-08-15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ky; Жолугушуу 2020-жылдын 4-октябрында өттү.; 2020-10-04",
        "ky; Окуя 2010-жылы 7-апрелде болгон.; 2010-04-07",
        "uz; Uchrashuv 2024-yil 25-oktyabr kuni bo‘lib o‘tdi.; 2024-10-25",
        "ar; بدأت في الأول من مايو 2023 في غزة.; 2023-05-01",
        "ar; بدأت في ديسمبر/كانون الأول 2010 في تونس.; 2010-12",
      })
  void readsMonthsInTheirCasesAndSecondNames(String language, String text, String iso) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ps; د ۱۴۰۲ لمريز کال د وري ۵مه وه.; 2023-03-25",
        "ps; د ۱۴۰۲ کال د زمري ۱۲مه وه.; 2023-08-03",
        "prs; رئیس این اداره در ۲۴ اسد ۱۴۰۰ سخن گفت.; 2021-08-15",
        "fa; او در ۵ امردادماه ۱۳۹۸ آمد.; 2019-07-27",
      })
  void readsAJalaliDay(String language, String text, String iso) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ur; لاہور میں 15 رمضان المبارک 1444 ہجری کو اجلاس ہوا۔; 15 رمضان المبارک 1444 ہجری",
        "ur; یہ اعلان 12 ربیع الاول 1445ھ کو کیا گیا۔; 12 ربیع الاول 1445ھ",
        "ar; وقعت الاتفاقية في ١٢ رمضان ١٤٤٤هـ في جدة.; ١٢ رمضان ١٤٤٤هـ",
        "ps; دا غونډه د ۱۴۴۵ هجري قمري کال د محرم په ۱۰ مه جوړه شوه.; ۱۴۴۵ هجري قمري کال د محرم په"
            + " ۱۰",
      })
  void findsAHijriDateAndLeavesItsDayOpen(String language, String text, String found) {
    assertThat(dates(language, text))
        .extracting(Facts.Date::text, Facts.Date::iso)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(found, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "prs; او در ۳۲ حمل ۱۴۰۱ سخن گفت.",
        "fa; جلسه ۳۰ اسفند ۱۴۰۲ نبود.",
        "ur; عدالت نے 31 فروری 2023 کی تاریخ دی۔",
        "ru; 30 февраля 2023 года её не было.",
      })
  void movesNoImpossibleDate(String language, String text) {
    assertThat(dates(language, text)).allMatch(date -> date.iso() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Закон подписан 12.07.23 в Москве.; 2023-07-12",
        "tr; Sözleşme 05.11.2024 tarihinde imzalandı.; 2024-11-05",
        "fa; این قانون ۱۴۰۲/۰۴/۲۲ ابلاغ شد.; 2023-07-13",
        "en; The rule of 2023/07/12 stands.; 2023-07-12",
        "fa; این کتاب در سال ۱۴۴۵ هجری قمری چاپ شد.; ",
        "fa; او در سال ۶۱ به دنیا آمد.; 1982-03-21/1983-03-20",
        "tr; Proje 2024'te bitecek.; 2024",
        "en; The report of 2023 was wrong.; 2023",
      })
  void readsTheCalendarThatIsWritten(String language, String text, String iso) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Konsere 2000'den fazla kişi katıldı.",
        "az; Tədbirdə 2000-dən çox insan iştirak edib.",
        "en; A crowd of 2000 fans cheered.",
        "en; He paid a fine of 2000 dollars.",
        "en; The score was 8:00/9.30 at the break.",
        "fa; امام حسین در سال ۶۱ هجری قمری به شهادت رسید.",
        "ar; صدر القرار بتاريخ 15/01/1445هـ في الرياض.",
        "und; 20:00/3.12 9.30/10:00 1'2.3/4567 12.07/2023 2023/07/00",
        "fa; نوبت ۰۲/۰۴/۲۲ و ۲۰۲۳/۰۷/۰۰ نیست.",
      })
  void takesNoOtherFiguresForADate(String language, String text) {
    assertThat(dates(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; On 12 May he left.; 12 May",
        "en; By 12 may 2024 he had left.; 12 may 2024",
        "fa; او در ۵ تیر به تهران آمد.; ۵ تیر",
        "fa; او از ۵ تا ۱۰ مهر آنجا بود.; ۵ تا ۱۰ مهر",
        "fa; هواپیما در ۱۴ بهمن سقوط کرد.; ۱۴ بهمن",
        "fa; از ۱۰ تیر برق صنایع قطع می‌شود.; ۱۰ تیر",
        "fa; شرکت برق تهران در ۱۲ تیر آن را ساخت.; ۱۲ تیر",
        "fa; ۲۲ بهمن پیروزی انقلاب پس از سقوط رژیم است.; ۲۲ بهمن",
        "fa; در ۵ تیر شلیک کردند.; ۵ تیر",
        "fa; شهادت ایشان ۲۸ صفر است.; ۲۸ صفر",
        "fa; اربعین در ۲۰ صفر است.; ۲۰ صفر",
        "ar; وصل في 5 صفر.; 5 صفر",
        "ur; چہلم 20 صفر کو ہے۔; 20 صفر",
        "en; In 2020 S&P 500 fell.; 2020",
        "en; In 2010 S. Korea won.; 2010",
        "ar; بدأ في 2 صفر 1445 هـ.; 2 صفر 1445 هـ",
        "tr; Fuar 10-15 Mayıs tarihlerinde açık.; 10-15 Mayıs",
      })
  void findsADayOfAMonthThatIsAnotherWordToo(String language, String text, String found) {
    assertThat(dates(language, text)).extracting(Facts.Date::text).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; At least 12 may have died.",
        "en; Between 10 and 15 may die.",
        "en; The 10 march winners were named.",
        "en; Some 10 of May's ministers left.",
        "en; The 5 of June Smith's children left.",
        "en; He saw 3 of March's best films.",
        "ar; هزم 3 من أيار لاعبي الفريق.",
        "fa; در آنجا ۵ تیر به او شلیک شد.",
        "fa; پرسپولیس ۲ صفر پیروز شد.",
        "fa; او ۳ تیر خلاص زد.",
        "ar; فاز الهلال 3-صفر.",
        "ur; اس نے 3 صفر سے ہرایا۔",
      })
  void takesTheOtherWordForNoMonth(String language, String text) {
    Facts facts = EXTRACTOR.extract(Articles.of(language, text)).facts();
    assertThat(facts.dates()).isEmpty();
    assertThat(facts.numbers()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; قالت تيريزا ماي 2019 كلمتها.",
        "ar; عزل لويس السادس عشر في باريس.",
        "ky; Согуш майдан 2020 аскер кетти.",
        "en; The 2nd of May's ministers left.",
      })
  void takesNamesAndPlainWordsForNoDate(String language, String text) {
    assertThat(dates(language, text)).isEmpty();
  }

  @Test
  void countsWhatFollowsAMonthAndARange() {
    String text = "They rose in March 15-20 percent.";
    assertThat(EXTRACTOR.extract(Articles.of("en", text)).facts().numbers()).isNotEmpty();
  }

  @Test
  void takesAnArabicOrdinalForNoNumberWithoutAMonth() {
    Facts facts = EXTRACTOR.extract(Articles.of("ar", "سجن السجين الثاني عشر سنوات.")).facts();
    assertThat(facts.numbers()).noneMatch(number -> number.value() == 12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Nisan ayının 3 maçı kaldı.",
        "tr; Aralık ayının 30 bin lirası ödendi.",
        "tr; Kasım ayının 20 günü yağışlıydı.",
        "az; May ayının 5 oyunu qalıb.",
      })
  void takesFiguresWithoutAnEndingBehindTheWordForMonthForACount(String language, String text) {
    assertThat(dates(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "az; Görüş dekabr ayının 12-də olub.",
        "tr; Toplantı aralık ayının 12'sinde yapıldı."
      })
  void readsADayBehindTheWordForMonth(String language, String text) {
    assertThat(dates(language, text)).hasSize(1);
    assertThat(EXTRACTOR.extract(Articles.of(language, text)).facts().numbers()).isEmpty();
  }
}
