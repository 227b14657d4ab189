package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Persian news gives to somebody without "that", in a printed talk, or by kin. */
class PersianSpeechTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مهران کاویانی وعده داد پل تازه را تا پاییز بسازد.",
        "مهران کاویانی به رانندگان توصیه کرد پل تازه را تا پاییز نبندند.",
        "مهران کاویانی ابراز امیدواری کرد پل تازه تا پاییز ساخته شود.",
      })
  void hearsAPromiseOrAdviceWithoutThat(String text) {
    assertThat(facts(text).quotes()).extracting(Quote::speaker).containsExactly("مهران کاویانی");
  }

  @Test
  void hearsNothingWhereSomethingIsPromised() {
    assertThat(facts("مهران کاویانی پلی را که وعده داد ساخت.").quotes()).isEmpty();
  }

  @Test
  void hearsNobodyWhereAHeadingSumsUpWhatSomebodySaid() {
    assertThat(
            facts(
                    "رها سلیمانی‌پور، استاد دانشگاه تبریز، به پرسش‌های ما پاسخ داد.",
                    "سلیمانی‌پور: آب این رود سال‌هاست که به دریاچه نمی‌رسد")
                .quotes())
        .isEmpty();
  }

  @Test
  void hearsTheOneInCommasAndNotWhomTheWordsBeforeOwn() {
    Facts facts =
        facts(
            "آثار همینگوی را ترجمه کرد.",
            "فرزند این مترجم، مهتاب کاویانی‌فر، در گفت‌وگو با ایبنا گفت: «پدرم هر شب می‌نوشت.»");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("مهتاب کاویانی‌فر");
  }

  @Test
  void readsTheOfficeOfThisTownOrLand() {
    Facts facts = facts("فرماندار این شهرستان، مهتاب ستوده، در نشست خبری گفت: راه باز است.");
    assertThat(facts.people())
        .extracting(Person::roles)
        .containsExactly(List.of("فرماندار این شهرستان"));
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("مهتاب ستوده");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مهران کاویانی راه تازه‌ای پیشنهاد کرد، این راه به دریا می‌رسید.",
      })
  void hearsNoPromiseInWhatFollowsAComma(String text) {
    assertThat(facts(text).quotes()).isEmpty();
  }

  @Test
  void hearsNobodyWhereAParagraphTellsWhoSomebodyIs() {
    assertThat(facts("مهدی کاویانی: مهاجم تیم شهر دو گل در این فصل به ثمر رساند.").quotes())
        .isEmpty();
  }
}
