package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News of one sentence stays one, whatever else its page tells. */
class BriefArticleTest {
  private static final String HEADLINE = "Bridge closed until Friday";
  private static final String SENTENCE =
      "The bridge will stay closed until Friday, the mayor said.";
  private static final String FLASH = "The bridge stays closed till Friday";
  private static final String ABOUT =
      "<p>The Gazette is a newspaper of the river towns, founded in 1921, and is read by thousands"
          + " of people every day. Letters to its newsroom may be sent to Mill Street.</p>";
  private static final String BESIDE =
      "<h3>Most read</h3><ul><li><a href=/1>A road is to be opened next spring</a></li></ul>"
          + ABOUT.repeat(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>%s</h1><div class=news-body><p>%s</p></div></article><aside>%s</aside>",
        "<article><h1>%s</h1><div itemprop=articleBody>%s</div></article><div>%s</div>",
        "<article><h1>%s</h1><div><p>%s</p></div></article><div class=widget>%s</div>",
        "<main><h1>%s</h1><p>%s</p></main><div class=sidebar>%s</div>",
        "<h1>%s</h1><div class=news-body>%s</div><div class=left-col>%s</div>",
        "<div class=t1>%s</div><div class=news-body>%s</div><div class=left-col>%s</div>",
      })
  void isTheSentenceBelowItsHeadline(String page) {
    assertThat(body(page.formatted(HEADLINE, SENTENCE, BESIDE))).containsExactly(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>%s</h1><div class=news-body><p>%s</p></div></article><aside>%s</aside>",
        "<h1>%s</h1><div itemprop=articleBody>%s</div><div class=left-col>%s</div>",
      })
  void isAFlashWithoutAStop(String page) {
    assertThat(body(page.formatted(HEADLINE, FLASH, BESIDE))).containsExactly(FLASH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h1>%s</h1><p>%s</p></article><div class=news-body>%s</div>",
        "<article class=hero><h1>%s</h1><p>%s</p></article><div class=x1>%s</div>",
        "<h1>%s</h1><div class=article-text><p>%s</p></div><div class=x1>%s</div>",
        "<article><h1>%s</h1><div class=lead-body><p>%s</p></div><div"
            + " class=widget>%s</div></article>",
      })
  void isNoneWhereItsTextStandsElsewhere(String page) {
    assertThat(body(page.formatted(HEADLINE, SENTENCE, ABOUT.repeat(6)))).hasSizeGreaterThan(5);
  }

  private static List<String> body(String html) {
    String head =
        "<head><title>"
            + HEADLINE
            + " | Gazette</title>"
            + "<meta property=og:title content='"
            + HEADLINE
            + "'>"
            + "<meta property=article:published_time content=2026-11-20T10:00:00Z></head>";
    return new PageSplitter()
        .split(Pages.html(head + html)).blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .toList();
  }
}
