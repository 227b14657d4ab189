package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FetchedPage;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedPagesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String LEAD = "The council met on Monday and decided to repair the bridge.";

  @Test
  void areOneArticleWithTheLeadOnce() {
    RawArticle article = SPLITTER.split(page(1, 3).with(List.of(page(2, 3), page(3, 2))));
    assertThat(body(article))
        .startsWith(LEAD, text(1, 0), text(1, 1))
        .endsWith(text(3, 0), text(3, 1))
        .hasSize(9)
        .doesNotHaveDuplicates();
    assertThat(article.metadata().provenance().get("pages").evidence())
        .isEqualTo("3 pages, the last: https://news.example/a/3");
  }

  @Test
  void endWhereAPageSaysNothingNew() {
    RawArticle article = SPLITTER.split(page(1, 3).with(List.of(page(1, 3), page(3, 2))));
    assertThat(body(article)).endsWith(text(1, 2)).hasSize(4);
    assertThat(article.metadata().provenance()).doesNotContainKey("pages");
  }

  @Test
  void endWhereAPageIsNoArticle() {
    RawArticle article = SPLITTER.split(page(1, 3).with(List.of(Pages.html(" "), page(3, 2))));
    assertThat(body(article)).hasSize(4);
  }

  private static FetchedPage page(int number, int paragraphs) {
    StringBuilder html = new StringBuilder("<article><h1>Bridge to be repaired</h1><p>" + LEAD);
    for (int i = 0; i < paragraphs; i++) {
      html.append("<p>").append(text(number, i));
    }
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    return Pages.of("https://news.example/a/" + number, "text/html", bytes);
  }

  private static String text(int page, int paragraph) {
    return String.format(
        "Paragraph %d of page %d tells what the engineers found under the old arches last week.",
        paragraph, page);
  }

  private static List<String> body(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }
}
