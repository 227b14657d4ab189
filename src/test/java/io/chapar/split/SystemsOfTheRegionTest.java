package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as the content systems of the region build them. */
class SystemsOfTheRegionTest {
  private static final String ONE =
      "Новый мост через реку открыли в понедельник утром, движение по нему уже началось.";
  private static final String TWO =
      "Старый мост разберут до конца года, сообщили в городском управлении дорог и мостов.";
  private static final String THREE =
      "Жители обоих берегов просили о новом мосте больше двадцати лет подряд.";

  @Test
  void tellTheirTextInTheOnlyCellOfARow() {
    String rows =
        "<tr><td><h1>Новый мост открыт</h1></td></tr><tr><td>26.11.2026 13:05</td></tr>"
            + "<tr><td><img src=a.jpg></td></tr>"
            + "<tr><td><span>%s<br><br>%s<br><br>%s</span>".formatted(ONE, TWO, THREE)
            + "<ul><li>Две полосы</li><li>Тротуар</li></ul></td></tr>"
            + "<tr><td><a href=/p>Распечатать</a> | <a href=/s>Поделиться</a></td></tr>";
    String side =
        "<td><ul><li><a href=/1>Главная</a></li><li><a href=/2>Общество</a></li></ul></td>";
    RawArticle article =
        split("<table><tr>" + side + "<td><table>" + rows + "</table></td></tr></table>");
    assertThat(body(article)).containsExactly(ONE, TWO, THREE, "Две полосы", "Тротуар");
  }

  @Test
  void keepTheCellsOfARowTogetherInATable() {
    String table = "<table><tr><td>Длина</td><td>110 м</td></tr></table>";
    assertThat(body(page(p(ONE) + p(TWO) + table + p(THREE))))
        .containsExactly(ONE, TWO, "Длина 110 м", THREE);
  }

  @Test
  void setNamesSectionsAndCountsSideBySideBelowTheHeadline() {
    String meta =
        "<p class=post-meta><span class=post-meta-author><a href=/a>ليلى الحارثي</a></span>\n"
            + "<span class=tie-date>26 نوفمبر 2026</span>\n"
            + "<span class=post-cats><a href=/s>محليات</a></span>\n"
            + "<span class=post-comments><a href=#c>اترك تعليقا</a></span></p>";
    String text = "افتتحت البلدية صباح اليوم جسرا جديدا فوق الوادي بعد عامين من العمل المتواصل.";
    RawArticle article =
        split(
            "<h1>جسر جديد فوق الوادي</h1>"
                + meta
                + "<div class=entry>"
                + p(text).repeat(3)
                + "</div>");
    assertThat(article.metadata().bylines()).containsExactly("ليلى الحارثي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><b>BUNA DA BAKIN:</b></p><p><a href=/n/1>Köprüde çalışma var</a></p>",
        "<p>Количество показов: 1245</p>",
      })
  void closeWithLinesThatAreNoText(String line) {
    assertThat(body(page(p(ONE) + p(TWO) + p(THREE) + line))).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void keepASentenceAboutLabels() {
    String sentence = "Etiketler artık <a href=/n>ürünlerin</a> üzerinde yer alacak, dedi bakan.";
    assertThat(body(page(p(ONE) + p(TWO) + p(sentence) + p(THREE)))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Теги <a href=/n>в социальных сетях</a></h2>",
        "<p>Ключевые слова его речи — <a href=/n>мир и мосты между берегами реки</a>:</p>",
      })
  void keepWhatSaysMoreThanALabelAndItsTags(String line) {
    assertThat(body(page(p(ONE) + p(TWO) + line + p(THREE)))).hasSize(4);
  }

  @Test
  void listAFewWordsInTheOnlyCellOfARow() {
    String table = "<table><tr><td>Левый берег<br>2 км</td></tr><tr><td>Мост<br></td></tr></table>";
    assertThat(body(page(p(ONE) + p(TWO) + table + p(THREE))))
        .containsExactly(ONE, TWO, "Левый берег 2 км", "Мост", THREE);
  }

  @Test
  void carryTheirTextInPiecesInTheirState() {
    String pieces =
        """
        [{"v":"<p>%s</p>"},{"v":"<h2>Как строили новый мост через большую реку в нашем городе</h2>"},{"v":"%s"},
        {"v":"<ul><li>Две полосы в каждую сторону, тротуары</li><li>Свет</li></ul>"},{"v":"<p>%s</p>"}]
        """
            .formatted(ONE, TWO, THREE);
    String state =
        "<script id=__NEXT_DATA__ type=application/json>{\"article\":{\"title\":\"Новый мост"
            + " открыт\",\"content\":%s}}</script>".formatted(pieces);
    RawArticle article = split("<title>Новый мост открыт</title><div id=__next></div>" + state);
    assertThat(body(article))
        .containsExactly(
            ONE,
            "Как строили новый мост через большую реку в нашем городе",
            TWO,
            "Две полосы в каждую сторону, тротуары",
            "Свет",
            THREE);
  }

  @Test
  void carryTheirTextAsHtmlInTheirState() {
    String html =
        ONE
            + "<br><br>"
            + TWO
            + "<br><br>"
            + THREE
            + "<br><br>Подписывайтесь на наш канал<table><tr><td>Длина</td><td>110 м</td></tr></table>";
    String state =
        "<script>window.__NUXT__={data:[{news:{title:\"Новый мост открыт\",body:\"%s\"}}]}</script>"
            .formatted(html.replace("<", "\\u003C"));
    RawArticle article =
        split("<title>Новый мост открыт - Вестник</title><div id=__nuxt></div>" + state);
    assertThat(body(article)).containsExactly(ONE, TWO, THREE, "Длина 110 м");
  }

  @Test
  void headTheirArticleByAnH3() {
    RawArticle article =
        split(
            "<title>Новый мост через реку открыт — Общество — Вестник</title>"
                + "<h3 class='post-title entry-title'>Новый мост через реку открыт</h3>"
                + "<div class=post-body>"
                + p(ONE)
                + p(TWO)
                + p(THREE)
                + "</div>");
    assertThat(article.metadata().title()).isEqualTo("Новый мост через реку открыт");
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static RawArticle page(String text) {
    return split("<h1>Новый мост открыт</h1><div class=article-text>" + text + "</div>");
  }

  private static RawArticle split(String html) {
    return new PageSplitter().split(Pages.html(html));
  }

  private static List<String> body(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }
}
