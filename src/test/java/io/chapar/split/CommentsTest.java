package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers write below an article is never taken for it, however much that is. */
class CommentsTest {
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";
  private static final String OPINION =
      "<p>I have crossed that bridge for thirty years, and nobody ever asked us about it.</p>";

  @Test
  void isTheArticleAboveALongThreadOfAnswersToAnswers() {
    String answers = "";
    for (int depth = 0; depth < 6; depth++) {
      answers = "<div class=comment-body>" + OPINION + "<div>" + answers + "</div></div>";
    }
    assertThat(body("<div>" + PARAGRAPH.repeat(8) + "</div><div class=comments>" + answers))
        .hasSize(8)
        .allMatch(text -> text.startsWith("The council"));
  }

  @Test
  void isNothingBelowTheFirstComment() {
    String comments = "<div class=comments>" + OPINION + "</div>";
    String rules = "<p>Please stay on topic, be civil and be brief, or your words will go.</p>";
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + comments + rules + "</div>"))
        .hasSize(3)
        .allMatch(text -> text.startsWith("The council"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 200})
  void areNoArticleHoweverMuchLongerTheyAre(int comments) {
    String said = ("<div>" + OPINION + "</div>").repeat(comments);
    String beside = "<div class=comments>" + said + "</div>";
    assertThat(body("<div>" + PARAGRAPH.repeat(2) + "</div>" + beside)).hasSize(2);
    assertThat(body(PARAGRAPH + beside)).hasSize(1);
  }

  @Test
  void areTheArticleWhereOnlyALeadStandsAbove() {
    assertThat(body(PARAGRAPH + "<div class=comments>" + PARAGRAPH.repeat(9) + "</div>"))
        .hasSizeBetween(9, 10);
  }

  @Test
  void endNothingAmongTheText() {
    String comment = "<div class=comment-content>" + OPINION + "</div>";
    assertThat(body("<div>" + PARAGRAPH.repeat(6) + comment + PARAGRAPH.repeat(4) + "</div>"))
        .hasSize(10);
  }

  @Test
  void areTheArticleWhereNothingElseIs() {
    assertThat(body("<div class=comments>" + PARAGRAPH.repeat(4) + "</div>")).hasSize(4);
  }

  private static List<String> body(String html) {
    return new PageSplitter()
        .split(Pages.html("<h1>Bridge to be repaired</h1>" + html)).blocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .map(RawBlock::text)
            .toList();
  }
}
