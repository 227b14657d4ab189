package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Evidence;
import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quantity;
import io.chapar.article.Facts.Quote;
import io.chapar.article.Report;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactExtractorTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  /** A route calls it as a bean: with two methods that take an article it could call neither. */
  @Test
  void isAStepOfOneMethod() {
    assertThat(FactExtractor.class.getDeclaredMethods())
        .filteredOn(
            m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .extracting(Method::getName)
        .containsExactly("extract");
  }

  @Test
  void joinsAShortNameToTheFullNameThatComesLater() {
    Facts facts =
        facts(
            "fa",
            "کاویان‌فر ادامه داد: کار پیش می‌رود.",
            "بهرام کاویان‌فر، وزیر نیرو گفت: سدها پر است.");
    assertThat(facts.people()).extracting(Person::name).containsExactly("بهرام کاویان‌فر");
    assertThat(facts.people().get(0).mentions()).hasSize(2);
    assertThat(facts.quotes()).extracting(Quote::speaker).containsOnly("بهرام کاویان‌فر");
  }

  @Test
  void linksAnOfficeAloneToItsOnlyHolder() {
    Facts facts =
        facts("fa", "بهرام کاویان‌فر وزیر نیرو به یزد رفت.", "وزیر نیرو گفت: سدها پر است.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("بهرام کاویان‌فر");
  }

  @Test
  void leavesAnOfficeWithTwoHoldersToNobody() {
    Facts facts =
        facts(
            "fa",
            "بهرام کاویان‌فر وزیر نیرو و حسن رستگار وزیر نیرو آمدند.",
            "وزیر نیرو گفت: سدها پر است.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("وزیر نیرو");
  }

  @Test
  void leavesAPronounWithoutAnybodyBeforeItOpen() {
    Facts facts = facts("fa", "وی افزود: سدها پر است.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsOnlyNulls();
  }

  @Test
  void neverTakesTheReportingHouseForAPerson() {
    Report report = EXTRACTOR.extract(Articles.of("fa", "به گزارش ایسنا، سدها پر شد."));
    assertThat(report.facts().people()).isEmpty();
    assertThat(report.article().metadata().agency()).isNotNull();
  }

  @Test
  void knowsOneOfficeByTheShortAndTheLongNameOfItsBody() {
    Facts facts =
        facts(
            "fa",
            "دبیرکل اکو گفت: کار پیش می‌رود.",
            "حسن رستگار دبیرکل سازمان همکاری‌های اقتصادی (اکو) به باکو رفت.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("حسن رستگار");
    assertThat(facts.organisations()).hasSize(1);
  }

  @Test
  void readsNumbersOfFiguresAndWords() {
    Facts facts = facts("fa", "۲ هزار و ۵۰۰ میلیارد تومان و سی و پنج درصد");
    assertThat(facts.numbers())
        .extracting(Facts.Quantity::value, Facts.Quantity::unit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2.5e12, "IRT"),
            org.assertj.core.groups.Tuple.tuple(35d, "percent"));
  }

  @Test
  void readsAStrokeBeforeDecimalsOnlyWhereTheLanguageWritesItSo() {
    assertThat(facts("fa", "تورم ۲/۵ درصد شد.").numbers())
        .extracting(Facts.Quantity::value)
        .containsExactly(2.5);
    assertThat(facts("en", "Some 2/3 of voters called the 24/7 line.").numbers()).isEmpty();
  }

  @Test
  void quotesAFewWordsInMarksWithoutTheMarks() {
    assertThat(facts("fa", "وزیر نیرو گفت: «ما می‌توانیم».").quotes())
        .extracting(Quote::text)
        .containsExactly("ما می‌توانیم");
    assertThat(facts("fa", "وزیر نیرو گفت: «خلیج فارس» نام این آب است.").quotes())
        .extracting(Quote::text)
        .containsExactly("«خلیج فارس» نام این آب است");
  }

  @Test
  void forgetsWhoSpokeBeforeWhenAnAnnouncedQuoteHasPassed() {
    Facts facts =
        facts(
            "en",
            "Ann Lee arrived in London on Monday. She told reporters:",
            "“It is over now, and we are glad of it.” Tom Hill left the room. He said the talks"
                + " failed.");
    assertThat(facts.quotes()).last().extracting(Quote::speaker).isNotEqualTo("Ann Lee");
  }

  @Test
  void givesAJalaliDateItsIsoDay() {
    Facts facts = facts("fa", "او ۲۲ تیر ۱۴۰۲ و پنجم مهر آمد.");
    assertThat(facts.dates()).extracting(Facts.Date::iso).containsExactly("2023-07-13", null);
  }

  @Test
  void leavesAPlaceInTwoCountriesOpenUntilTheArticleDecides() {
    assertThat(facts("fa", "او از جلفا آمد.").places().get(0).country()).isNull();
    assertThat(facts("fa", "او از جلفا در ایران آمد.").places())
        .extracting(Facts.Place::country)
        .containsOnly("IR");
  }

  @Test
  void leavesGeorgiaOpenUntilTheArticleNamesACityOrThePeopleOfTheCountry() {
    assertThat(country("Prices rose in Georgia, the governor said in Atlanta.")).isNull();
    assertThat(country("Prices rose in Georgia, a minister said in Tbilisi.")).isEqualTo("GE");
    assertThat(country("Prices rose in Georgia, the Georgian minister said.")).isEqualTo("GE");
  }

  private static @Nullable String country(String text) {
    return facts("en", text).places().stream()
        .filter(place -> place.name().equals("Georgia"))
        .findFirst()
        .orElseThrow()
        .country();
  }

  @Test
  void takesNoTitleInMarksForSpeech() {
    assertThat(facts("fa", "فیلم «باد در گندم‌زار دوردست» دیده شد.").quotes()).isEmpty();
  }

  @Test
  void findsDatesAndNumbersInNoLanguageItDoesNotKnow() {
    Facts facts = facts("xx", "Zzz 12 aaa 3,5.");
    assertThat(facts.numbers()).hasSize(2);
    assertThat(facts.people()).isEmpty();
  }

  @Test
  void findsWhatEveryLanguageWritesAlike() {
    Facts facts = facts("xx", "Zzz 25 % aaa €7, 20 EUR aaa 1.250 zzz 12.07.2023 aaa 1.250,5.");
    assertThat(facts.numbers())
        .extracting(Quantity::value, Quantity::unit)
        .containsExactly(
            tuple(25.0, "percent"), tuple(7.0, "EUR"), tuple(20.0, "EUR"), tuple(1250.5, null));
    assertThat(facts.dates()).extracting(Facts.Date::iso).containsExactly("2023-07-12");
  }

  @Test
  void saysWhereALanguageHasNoTables() {
    assertThat(EXTRACTOR.extract(Articles.of("xx", "Zzz.")).article().metadata().provenance())
        .containsEntry("facts", new Evidence("no-tables", "xx", 1));
    assertThat(EXTRACTOR.extract(Articles.of("kk", "Zzz.")).article().metadata().provenance())
        .doesNotContainKey("facts");
  }

  @Test
  void takesAMansSurnameInTheGenitiveForNoWomans() {
    assertThat(facts("ru", "Суд рассмотрел дело Ивана Калугова.").people())
        .extracting(Person::name)
        .containsExactly("Иван Калугов");
    assertThat(facts("ru", "Суд рассмотрел дело Анны Калуговой.").people())
        .extracting(Person::name)
        .containsExactly("Анна Калугова");
  }

  @Test
  void goesOnWithWordsInMarksAfterTheirSpeaker() {
    String text = "\"We lost it all,\" said Ann Moore, a farmer. \"Nothing at all is left.\"";
    assertThat(facts("en", text).quotes())
        .extracting(Facts.Quote::speaker, Facts.Quote::text)
        .containsExactly(
            tuple("Ann Moore", "We lost it all"), tuple("Ann Moore", "Nothing at all is left"));
  }

  @Test
  void reportsTwiceWhereTheOneWhoSpeaksAdds() {
    assertThat(facts("ru", "Иван Петров сказал, что дом цел, добавив, что школа закрыта.").quotes())
        .extracting(Facts.Quote::text)
        .containsExactly("дом цел", "школа закрыта");
  }

  @Test
  void namesACompanyAfterTheWordForItsTrade() {
    assertThat(facts("en", "Shares of Dutch chipmaker Veldtronics fell on Monday.").organisations())
        .extracting(Facts.Organisation::name)
        .containsExactly("Veldtronics");
  }

  @Test
  void findsAPlaceThatAHyphenWritesAWordOnTo() {
    assertThat(facts("en", "The Eindhoven-based group will not cut jobs.").places())
        .extracting(Facts.Place::name)
        .containsExactly("Eindhoven");
  }

  @Test
  void takesNoAdjectiveForAName() {
    assertThat(facts("fa", "مدیر پژوهشکده صخره‌های مرجانی گفت: کار پیش می‌رود.").people())
        .isEmpty();
  }

  @Test
  void beginsEachReportOfASentenceBehindTheOneBefore() {
    Facts facts =
        facts(
            "tr",
            "Ali Kaya, yolun açıldığını söyledi, köprünün de bittiğini ekledi, Ayşe Demir ise,"
                + " garın sürdüğünü belirtti.");
    assertThat(facts.quotes())
        .extracting(Quote::text)
        .containsExactly("yolun açıldığını", "köprünün de bittiğini", "garın sürdüğünü");
  }
}
