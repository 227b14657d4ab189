package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNormaliserTest {

  @Test
  void keepsTheSourceBesideTheNormalisedText() {
    Article article = Articles.normalised(null, "وزير خارجه گفت كه اين سفر را می پذیرد.");
    assertThat(article.blocks().get(0).text())
        .isEqualTo("وزیر خارجه گفت که این سفر را می\u200Cپذیرد.");
    assertThat(article.blocks().get(0).source())
        .isEqualTo("وزير خارجه گفت كه اين سفر را می پذیرد.");
  }

  @Test
  void joinsWordsThatPrintBroke() {
    String text =
        "В городе закрыли два моста, и движение тран- спорта перевели на соседние улицы, где ещё не"
            + " убра- ли снег.";
    Article article = Articles.normalised("ru", text);
    assertThat(article.blocks().get(0).text())
        .isEqualTo(
            "В городе закрыли два моста, и движение транспорта перевели на соседние улицы, где ещё"
                + " не убрали снег.");
    assertThat(article.blocks().get(0).source()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The well-known towers are old. Of the well- known towers two are open."
            + "| The well-known towers are old. Of the well-known towers two are open.",
        "Der Rat wog Vor- und Nachteile ab und vertagte die Ent- scheidung und die Ab- stimmung."
            + "| Der Rat wog Vor- und Nachteile ab und vertagte die Entscheidung und die Abstimmung.",
        "Der Rat wog die Vor- und Nachteile ab." + "| Der Rat wog die Vor- und Nachteile ab.",
        "Die Ost- oder Westroute und die Süd- oder Nordroute sind offen."
            + "| Die Ost- oder Westroute und die Süd- oder Nordroute sind offen."
      })
  void leavesHyphensThatAreMeant(String text, String normalised) {
    assertThat(Articles.normalised(null, text).blocks().get(0).text()).isEqualTo(normalised);
  }

  @Test
  void saysLanguageScriptAndDirection() {
    Article article = Articles.normalised(null, "وزیر خارجه گفت که این سفر را می‌پذیرد.");
    assertThat(article.language()).isEqualTo("fa");
    assertThat(article.metadata().language()).isEqualTo("fa");
    assertThat(article.script()).isEqualTo("Arab");
    assertThat(article.direction()).isEqualTo(Direction.RTL);
  }

  @Test
  void normalisesTheTitleByWhatTheSlugProves() {
    URI url = URI.create("https://example.org/news/1/%D8%AA%D9%86-%D9%87%D8%A7");
    Article article =
        Articles.NORMALISER.normalise(
            Articles.raw("خبر تازه از تنها", url, "fa", "متن خبر این است."));
    assertThat(article.metadata().title()).isEqualTo("خبر تازه از تن\u200Cها");
  }

  @Test
  void joinsAWordAsThePageJoinsItElsewhere() {
    Article article =
        Articles.normalised(
            "fa",
            "گفت‌وگو با گیل‌تاش‌پروران در این هفته برگزار می‌شود.",
            "سخنگوی گیلتاشپروران این خبر را تأیید کرد.");
    assertThat(article.blocks().get(1).text())
        .isEqualTo("سخنگوی گیل‌تاش‌پروران این خبر را تأیید کرد.");
  }

  @Test
  void leavesAWordThatIsKnownAsItIsWritten() {
    Article article =
        Articles.normalised(
            "fa", "نامه‌ای به‌نامش خوانده می‌شود.", "بهنامش را در فهرست آورد و کاردانش رفت.");
    assertThat(article.blocks().get(1).text()).isEqualTo("بهنامش را در فهرست آورد و کاردانش رفت.");
  }

  @ParameterizedTest
  @CsvSource({"دسته\u200Cای, دستهای", "ساله\u200Cای, سالهای", "چشمه\u200Cای, چشمهای"})
  void leavesAWordWhoseLettersAreAlsoAnotherWord(String elsewhere, String word) {
    String text = "او درباره " + word + " تازه سخن گفت و افزود که کار تمام می\u200Cشود.";
    Article article =
        Articles.normalised("fa", "شهردار در " + elsewhere + " سخن می\u200Cگوید.", text);
    assertThat(article.blocks().get(1).text()).isEqualTo(text);
  }

  @Test
  void leavesABlockOfAnotherLanguageInItsOwnLetters() {
    Article article =
        Articles.normalised(
            "fa",
            "وزیر خارجه پیام خود را خواند و گفت که این سفر مهم است.",
            "یہ کتاب میں نے لڑکے کو دی ہے");
    assertThat(article.blocks().get(1).text()).isEqualTo("یہ کتاب میں نے لڑکے کو دی ہے");
    assertThat(article.blocks().get(1).language()).isEqualTo("ur");
    assertThat(article.blocks().get(0).language()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; İstanbul'da ılık bir gün , dedi; İstanbul'da ılık bir gün, dedi",
        "az; Əliyev çıxış\u200B etdi; Əliyev çıxış etdi",
        "tr; Heyet bugün i\u0307zmir'de, ı\u0307\u0307lk kez; Heyet bugün izmir'de, ilk kez",
        "az; Nazir bu gün i\u0307clasda çıxış etdi; Nazir bu gün iclasda çıxış etdi",
        "en; The sign i\u0307 is in the book; The sign i\u0307 is in the book",
        "fr; Pourquoi ? Parce que !; Pourquoi ? Parce que !",
        "ps; هغه ښوونځي ته ځي ،; هغه ښوونځي ته ځي،",
        "ar; كان في البيت على مكتب; كان في البيت على مكتب",
        "ar; العلاقات جيّدةٌ ، وهل هذا صحيحٌ ؟; العلاقات جيّدةٌ، وهل هذا صحيحٌ؟",
        "en; The  ECO summit ; The ECO summit",
        "ru; Встреча\u00A0прошла ,; Встреча прошла,",
        "ru; Курс рубля (вчера) . Билет 90 руб. , как говорят .; Курс рубля (вчера). Билет 90 руб., как говорят.",
        "ru; Встреча прошла . . . и всё; Встреча прошла. . . и всё",
      })
  void givesOtherLanguagesOnlySpacesAndNfc(String language, String text, String expected) {
    assertThat(Articles.text(language, text)).isEqualTo(expected);
  }

  @Test
  void keepsParagraphsInTheirOrder() {
    Article article = Articles.normalised("fa", "یک خبر", "دو خبر", "سه خبر");
    assertThat(article.blocks()).extracting("text").containsExactly("یک خبر", "دو خبر", "سه خبر");
  }

  @Test
  void readsAnArticleWithoutText() {
    Article article = Articles.normalised(null);
    assertThat(article.language()).isEqualTo("und");
    assertThat(article.script()).isEqualTo("Zyyy");
  }
}
