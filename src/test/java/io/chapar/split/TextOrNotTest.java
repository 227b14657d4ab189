package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands among the text and is none, by its shape, and short lines that are. */
class TextOrNotTest {
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";
  private static final String SENTENCE =
      "<p>The minister told the parliament on Sunday that the budget would be ready by March.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=/b><img src=b.jpg></a><a href=/b>Budget ready by March</a>%s</div>",
        "<div><h4><a href=/b>Budget ready by March</a></h4>%s</div>",
      })
  void isNoTeaserBelowTheArticleOrBesideIt(String teaser) {
    String teasers = "<div>" + teaser.formatted(SENTENCE).repeat(4) + "</div>";
    assertThat(body("<div><div>" + PARAGRAPH.repeat(3) + "</div>" + teasers + "</div>")).hasSize(3);
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + teasers + PARAGRAPH + "</div>")).hasSize(4);
  }

  @Test
  void isEachItemWhereAnArticleHoldsLittleElse() {
    String item = "<div><h3><a href=https://shop.example/>A lamp for the desk</a></h3>%s</div>";
    assertThat(body("<div>" + item.formatted(SENTENCE).repeat(6) + "</div>"))
        .filteredOn(text -> text.startsWith("The minister"))
        .hasSize(6);
  }

  @Test
  void isEachEntryOfALiveBlogInABodyThatSaysSo() {
    String entry = "<div><h3><a href=#e1>Update from the hall</a></h3>" + SENTENCE + "</div>";
    String text = "<div class=article-body>" + PARAGRAPH.repeat(6) + entry.repeat(6) + "</div>";
    assertThat(body(text)).filteredOn(one -> one.startsWith("The minister")).hasSize(6);
  }

  @Test
  void isEachEntryThatTellsItsTimeBesideTheText() {
    String entry = "<div class=e><time>14:32</time>" + SENTENCE + "</div>";
    assertThat(body("<div>" + PARAGRAPH.repeat(20) + entry.repeat(3) + "</div>"))
        .filteredOn(text -> text.startsWith("The minister"))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"Ferry sold to an islander,0", "Ann Lee,4"})
  void isNoArticleThatThePageLoadsBelowButWhatSomebodyAnswers(String heading, int texts) {
    String next =
        String.format(
            "<article><h2><a href=/b>%s</a></h2>%s</article>", heading, SENTENCE.repeat(4));
    assertThat(body("<div><div><div>" + PARAGRAPH + "</div></div>" + next + "</div>"))
        .filteredOn(text -> text.startsWith("The minister"))
        .hasSize(texts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#e1", "https://shop.example/1"})
  void isWhatStandsBelowALinkToAnotherSiteOrToThePageItself(String link) {
    String item =
        "<div><h3><a href=" + link + ">A lamp for the desk</a></h3>" + SENTENCE + "</div>";
    assertThat(body("<div>" + PARAGRAPH.repeat(6) + "<div>" + item.repeat(4) + "</div></div>"))
        .filteredOn(one -> one.startsWith("The minister"))
        .hasSize(4);
  }

  @Test
  void isEachStepWithItsPicture() {
    String step = "<p><img src=1.jpg>Mix the flour and the water in a large bowl</p>";
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + step.repeat(4) + "</div>")).hasSize(7);
  }

  @Test
  void isASectionWhoseHeadingOnlyBeginsAsPointersDo() {
    String section = "<section><h2>More on the deadline</h2>" + SENTENCE.repeat(2) + "</section>";
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + section + "</div>")).hasSize(5);
  }

  @Test
  void isNoBoxNamedByAHeadingThatOnlyBeginsAsOneOfOtherArticles() {
    String box =
        "<div><h4>More on this story</h4><p><a href=/b>Two hurt in an accident of the ferry, all"
            + " trips cancelled</a></p>"
            + SENTENCE
            + "</div>";
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + box + "</div>")).hasSize(3);
  }

  @Test
  void leavesTheWordsBesideAPictureForItsCaption() {
    String picture = "<p><img src=a.jpg><br><em>The old bridge, seen from the north</em></p>";
    String told = "<p><img src=a.jpg> The bridge was built by two brothers in 1921.</p>";
    List<RawBlock> blocks = split("<div>" + PARAGRAPH.repeat(2) + picture + told + "</div>");
    assertThat(blocks)
        .contains(new RawBlock(BlockKind.CAPTION, "The old bridge, seen from the north"))
        .contains(
            new RawBlock(BlockKind.PARAGRAPH, "The bridge was built by two brothers in 1921."));
  }

  @Test
  void leavesTheFirstQuestionOfAnInterviewAndWhoAsksThem() {
    String asked = "<p>Why is it closed?</p>" + PARAGRAPH;
    String named =
        "<p>REPORTER: And how will people get to the market while the bridge is shut to"
            + " all, for months?</p>";
    assertThat(body("<div>" + asked + named + PARAGRAPH + "</div>"))
        .hasSize(4)
        .startsWith("Why is it closed?");
  }

  private static List<String> body(String html) {
    return split(html).stream().filter(block -> block.kind().isBody()).map(RawBlock::text).toList();
  }

  private static List<RawBlock> split(String html) {
    return new PageSplitter().split(Pages.html("<h1>Bridge to be repaired</h1>" + html)).blocks();
  }
}
