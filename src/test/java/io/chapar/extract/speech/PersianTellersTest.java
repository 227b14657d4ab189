package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tells in Persian news what it reports, where no name stands beside the verb. */
class PersianTellersTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Quote> quotes(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts().quotes();
  }

  private static List<Person> people(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts().people();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "پل روستا ماه‌هاست که بسته مانده است؛ این را شهردار یزد، کاوه مرادی، گفت.",
        "پل روستا ماه‌هاست که بسته مانده است. این را شهردار یزد، کاوه مرادی، گفت.",
      })
  void tellsWhoSaidThis(String text) {
    assertThat(quotes(text))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("کاوه مرادی", "پل روستا ماه‌هاست که بسته مانده است"));
  }

  @Test
  void hearsTheWordsInMarksOfTheOneWhoSaidThis() {
    String text = "«پل روستا ماه‌هاست که بسته مانده»؛ این را کاوه مرادی، کشاورز، می‌گوید.";
    assertThat(quotes(text))
        .extracting(Quote::text, Quote::direct)
        .containsExactly(tuple("پل روستا ماه‌هاست که بسته مانده", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "کاوه مرادی این خبر را در سال ۱۴۰۲ اعلام کرد که پل باز شده است.",
        "کاوه مرادی قرارداد را امضا کرد و به ۳۰ نفر گفت که پل باز شده است.",
      })
  void hearsWhatSomebodySaidInAYearOrToSeveral(String text) {
    assertThat(quotes(text)).extracting(Quote::text).containsExactly("پل باز شده است");
  }

  @Test
  void readsTheOfficeOfOneWhoIsAsked() {
    String text = "ما از مدیرعامل کارخانه، آقای کاوه مرادی، پرسیدیم؛ او پاسخ داد: مزدها می‌رسد.";
    assertThat(people(text))
        .extracting(Person::name, Person::roles)
        .containsExactly(tuple("کاوه مرادی", List.of("مدیرعامل کارخانه")));
  }

  @Test
  void readsAnOfficeBehindADatelineOfTheOneWhoSpokeBefore() {
    String lead = "آیت‌الله کاوه مرادی گفت: گرانی دارو را جدی بگیرند.";
    String next = "به گزارش خبرنگار مهر، امام جمعه موقت قم در خطبه‌ها اظهار کرد: صبر کنید.";
    assertThat(people(lead, next))
        .extracting(Person::roles)
        .containsExactly(List.of("امام جمعه موقت قم"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بردیا مرادی، پسر این هنرمند، گفت: مادرم خوب است.",
        "پسر این هنرمند، بردیا مرادی، گفت: مادرم خوب است.",
      })
  void tellsWhatSomebodyIsToOneWhomTheArticleNamed(String text) {
    assertThat(people(text))
        .extracting(Person::name, Person::roles)
        .containsExactly(tuple("بردیا مرادی", List.of("پسر این هنرمند")));
  }

  @Test
  void findsANameWithARareSurnameInCommasBehindAnOffice() {
    String text = "کارشناس ارشد انرژی، پگاه ستوده‌خو، در نقد این طرح گفت: تعرفه ارزان است.";
    assertThat(people(text)).extracting(Person::name).containsExactly("پگاه ستوده‌خو");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وزیر نفت به ایسنا گفت: خط لوله آماده است.",
        "وزیر نفت به خبرنگار ایسنا گفت: خط لوله آماده است."
      })
  void hearsWhoTellsAHouseSomethingFirstInAParagraph(String text) {
    assertThat(quotes(text)).extracting(Quote::speaker).containsExactly("وزیر نفت");
  }

  @ParameterizedTest
  @ValueSource(strings = {"روزنامه کیهان", "روزنامه دنیای اقتصاد"})
  void hearsAPaperThatWritesItself(String paper) {
    assertThat(quotes(paper + " نوشت: خط لوله آماده است."))
        .extracting(Quote::speaker)
        .containsExactly(paper);
  }
}
