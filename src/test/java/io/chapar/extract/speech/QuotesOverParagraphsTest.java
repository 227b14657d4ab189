package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Article;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotation marks that open in one paragraph and close, or open again, in another. */
class QuotesOverParagraphsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Quote> quotes(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts().quotes();
  }

  @Test
  void areOneQuoteUpToTheMarkThatCloses() {
    String[] paragraphs = {
      "مهران کاویانی گفت: «سیل دو پل را برد.",
      "به مردم گفته‌ایم: بمانید.",
      "راه تا فردا باز می‌شود.» او سپس افزود: پل سوم سالم است.",
    };
    List<Quote> quotes = quotes("fa", paragraphs);
    assertThat(quotes).extracting(Quote::speaker).containsOnly("مهران کاویانی");
    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly(
            "سیل دو پل را برد\nبه مردم گفته‌ایم: بمانید\nراه تا فردا باز می‌شود",
            "پل سوم سالم است");
    assertThat(quotes.get(0).mentions()).extracting(at -> at.block()).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ru | Директор завода Анна Белова заявила: «Мы начали. | Но мы справимся».",
        "az | Direktor Elçin Quliyev deyib: \"İşə başladıq. | Amma hələ işimiz çoxdur\".",
        "ar | وقال المدير سامر الحديد: «بدأنا العمل اليوم. | ولن نتوقف قبل نهاية العام».",
        "uz | Direktor Baxtiyor Karimov aytdi: “Biz ishni boshladik. | Lekin biz uddalaymiz”.",
        "kk | Директор Ерлан Серіков айтты: «Біз жұмысты бастадық. | Бірақ біз жеңеміз».",
      })
  void goOnInEveryLanguage(String language, String first, String second) {
    List<Quote> quotes = quotes(language, first, second);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).speaker()).isNotNull();
    assertThat(quotes.get(0).text().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | Anna Cole said: \"We began in May. | \"We are tired. | \"It will be done.\"",
        "tr | Ayşe Demir şunları söyledi: \"Mayısta başladık. | \"Yorulduk. | \"Bitecek.\"",
        "fa | مهران کاویانی گفت: «در خرداد آغاز کردیم. | «خسته‌ایم. | «تمام می‌شود.»",
      })
  void areQuotesOfOneSpeakerWhereEachParagraphOpensAnew(
      String language, String first, String second, String third) {
    List<Quote> quotes = quotes(language, first, second, third);
    assertThat(quotes).hasSize(3);
    assertThat(quotes).extracting(Quote::speaker).doesNotContainNull();
    assertThat(quotes).extracting(Quote::speaker).containsOnly(quotes.get(0).speaker());
  }

  @Test
  void areOfTheOneWhoIsNamedAfterTheLast() {
    assertThat(quotes("en", "\"We began in May.", "\"We will go on,\" said Anna Cole."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(
            tuple("Anna Cole", "We began in May"), tuple("Anna Cole", "We will go on"));
    assertThat(quotes("ru", "«Мы начали в мае.", "Но мы справимся», — сказала Анна Белова."))
        .extracting(Quote::text)
        .containsExactly("Мы начали в мае\nНо мы справимся");
  }

  @Test
  void areOfAnotherWhereAnotherVerbSaysSo() {
    assertThat(
            quotes(
                "en",
                "Anna Cole said: \"We began in May.",
                "\"Not so,\" the mayor, Bob Stone, said."))
        .extracting(Quote::speaker)
        .containsExactly("Anna Cole", "Bob Stone");
  }

  @Test
  void endInTheirParagraphWhereNoMarkEverCloses() {
    assertThat(quotes("fa", "مهران کاویانی گفت: «راه باز است.", "باران تا شب می‌بارد."))
        .extracting(quote -> quote.mentions().size())
        .containsExactly(1);
    assertThat(quotes("fa", "مهران کاویانی گفت: «راه باز است.", "«پل» نام فیلمی است.")).hasSize(1);
  }

  @Test
  void leaveTheirWordsToNobodyElse() {
    Article article =
        Articles.of(
            "ru",
            "Анна Белова заявила: «Мы начали в мае.",
            "Иван Орехов сказал, что рад». Он ушёл.");
    assertThat(EXTRACTOR.extract(article).facts().quotes())
        .extracting(Quote::speaker)
        .containsExactly("Анна Белова");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fa | مهران کاویانی گفت: «می‌مانیم». شمار مسافران به ۳ هزار نفر رسید.",
        "ar | وقال المدير سامر الحديد: \"نريد السلام\". وبلغ التبادل 3 مليارات دولار.",
        "tr | Ayşe Demir şöyle konuştu: \"Barış istiyoruz.\" Ticaret 3 milyar dolara ulaştı.",
      })
  void ofTwoWordsEndWithTheirMarks(String language, String text) {
    List<Quote> quotes = quotes(language, text);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).text().split(" ")).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void behindANameAndAColonAreGivenOnce() {
    assertThat(quotes("fa", "مهران کاویانی: «کار ما تمام شد و به خانه رفتیم».")).hasSize(1);
  }
}
