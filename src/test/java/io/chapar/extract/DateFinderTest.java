package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import java.util.List;
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
      })
  void readsADayInTheLanguagesOfTheRegion(String language, String text) {
    assertThat(dates(language, text)).extracting(Facts.Date::iso).containsExactly("2023-08-15");
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
        "ps; دا غونډه د ۱۴۴۵ هجري قمري کال د محرم په ۱۰ مه جوړه شوه.; ۱۴۴۵ هجري قمري کال د محرم په ۱۰",
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
}
