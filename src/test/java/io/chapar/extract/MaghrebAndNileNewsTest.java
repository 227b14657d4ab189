package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Date;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, names and job titles of Arabic news between Nouakchott, Khartoum and Beirut. */
class MaghrebAndNileNewsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String text) {
    return EXTRACTOR.extract(Articles.of("ar", text)).facts();
  }

  private static String dates(String text) {
    return facts(text).dates().stream().map(Date::iso).collect(Collectors.joining(" "));
  }

  private static String numbers(String text) {
    return facts(text).numbers().stream()
        .map(
            n ->
                new BigDecimal(n.value()).toPlainString()
                    + (n.unit() == null ? "" : " " + n.unit()))
        .collect(Collectors.joining("; "));
  }

  private static List<String> people(String text) {
    return facts(text).people().stream().map(p -> p.name() + " " + p.roles()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "تنطلق الدورة يوم 14 جوان 2026., 2026-06-14",
    "صدر التقرير في جوان 2023., 2023-06",
    "تنتهي الأشغال يوم 3 ماي 2023., 2023-05-03",
    "صرفت المنحة لسنة 2022 ولعام 2021., 2022 2021",
    "توقف المصنع بين عامَي 2017 و2019., 2017 2019",
    "تريد البلاد بلوغ الهدف في أفق 2035., 2035",
    "يتراجع الإنتاج منذ 2018., 2018"
  })
  void readsTheMonthsAndYearsOfTheMaghreb(String text, String dates) {
    assertThat(dates(text)).isEqualTo(dates);
  }

  @ParameterizedTest
  @CsvSource({
    "ارتفعت الصادرات بـ17 بالمائة., 17 percent",
    "وصلت الشحنة بـ1.9 مليار يورو., 1900000000 EUR",
    "لعب الفريق بتسعة لاعبين., 9 لاعب",
    "بيع البيت بأربعة ملايين دولار., 4000000 USD",
    "تجاوز الدين الـ15 مليون دولار., 15000000 USD",
    "زار المعرض الـ20 ألف شخص., 20000 شخص"
  })
  void readsANumberWithAParticleWrittenOnToIt(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers);
  }

  @Test
  void takesFiguresWithTheArticleForNoNumberWhereTheyCountNothing() {
    assertThat(numbers("سجل اللاعب الهدف في الدقيقة الـ57 من الدورة الـ78.")).isEmpty();
  }

  @Test
  void leavesARareFirstNameToThePersonAndNotToADefiniteOffice() {
    assertThat(people("قال الرئيس التنفيذي شاهر سعد الغامدي إن الأرباح زادت."))
        .containsExactly("شاهر سعد الغامدي [الرئيس التنفيذي]");
  }

  @Test
  void takesTheWordForAfterForNoVerbOfSpeech() {
    assertThat(facts("قال المدرب عادل بنسعيد عقب المباراة: \"لعبنا جيدا أمام جمهورنا\".").quotes())
        .extracting(Quote::verb)
        .containsExactly("قال");
  }

  @Test
  void takesWordsOfTheLanguageForNoTowns() {
    assertThat(facts("وقع الوزير الاتفاق في إطار الشراكة مع موريتانيا وترك ثلاثة أبناء.").places())
        .extracting(Place::name)
        .containsExactly("موريتانيا");
  }

  @Test
  void takesAFrontCompanyForNoOrganisation() {
    assertThat(facts("حول المتهم الأموال إلى حسابات شركة وهمية في ليماسول.").organisations())
        .extracting(Organisation::name)
        .isEmpty();
  }

  @Test
  void givesTheAccusationToNobodyItWasDoneTo() {
    assertThat(people("أدانت المحكمة الرجل المتهم بقتل سعيد محمد في العاصمة."))
        .containsExactly("سعيد محمد []");
    assertThat(people("قال محامي المتهم خالد العمري إن موكله بريء."))
        .containsExactly("خالد العمري [محامي المتهم]");
  }

  @Test
  void takesOrdinaryWordsForNoTownsOfTheirSpelling() {
    assertThat(
            facts(
                    "تدرس الكلية نظرية ماركس في وثائق عثمانية. للصواريخ مديات مختلفة ولها محرك توربو.")
                .places())
        .isEmpty();
  }
}
