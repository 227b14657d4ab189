package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleHtmlTest {
  private static String html(Block... blocks) {
    Report report = Examples.report(Examples.item("a", "https://a.example/1"), "");
    Article like = report.article();
    return new ArticleHtml()
        .write(
            new Article(
                like.origin(),
                like.metadata(),
                "fa",
                "Arab",
                Article.Direction.RTL,
                List.of(blocks)));
  }

  private static Block block(BlockKind kind, String text) {
    return new Block(kind, text, text);
  }

  @Test
  void writesEachBlockOfTheBodyByItsKind() {
    assertThat(
            html(
                block(BlockKind.PARAGRAPH, "یک"),
                block(BlockKind.LIST, "a"),
                block(BlockKind.LIST, "b"),
                block(BlockKind.TABLE, "c"),
                block(BlockKind.HEADING, "d"),
                block(BlockKind.QUOTE, "e")))
        .isEqualTo(
            "<div dir=\"rtl\"><p>یک</p><ul><li>a</li><li>b</li></ul>"
                + "<table><tr><td>c</td></tr></table><h2>d</h2><blockquote>e</blockquote></div>");
  }

  @Test
  void leavesOutWhatIsNotOfTheBody() {
    assertThat(html(block(BlockKind.TITLE, "t"), block(BlockKind.CREDIT, "c")))
        .isEqualTo("<div dir=\"rtl\"></div>");
  }

  @Test
  void escapesAllText() {
    assertThat(html(block(BlockKind.PARAGRAPH, "a < b & \"c\" <script>")))
        .contains("<p>a &lt; b &amp; &quot;c&quot; &lt;script&gt;</p>");
  }
}
