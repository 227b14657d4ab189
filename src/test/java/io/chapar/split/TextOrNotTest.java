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
  @CsvSource({
    "<div><h2><a href=/b>What the plan says</a></h2>%s</div>,<h2>What was decided</h2>",
    "<div><p><a href=/b>Budget ready by March</a></p>%s<img src=b.jpg></div>,''",
    "<blockquote><h4><a href=/b>What the plan says</a></h4>%s</blockquote>,''"
  })
  void isTheTextsOwnThoughALinkOpensIt(String box, String heading) {
    String note = "<div><p>They said so to all who had come, in a hall that was full.</p></div>";
    String text = heading + PARAGRAPH.repeat(5) + note.repeat(5);
    assertThat(body("<div>" + text + box.formatted(SENTENCE) + PARAGRAPH + "</div>"))
        .anyMatch(one -> one.startsWith("The minister"));
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void isTheArticleBelowADeckOrAShortBeginningThoughALinkOpensIt(int paragraphs) {
    String own = "<article><h4><a href=/b>Life on the northern bank</a></h4>%s</article>";
    assertThat(told(PARAGRAPH.repeat(paragraphs), own.formatted(SENTENCE.repeat(4)))).hasSize(4);
  }

  @Test
  void isEachArticleOfARoundUpThatIsLongerThanItsBeginning() {
    String item = "<article><h3><a href=/b>Ferry sold to an islander</a></h3>%s</article>";
    String items = item.formatted(SENTENCE.repeat(8)).repeat(5);
    assertThat(body("<div>" + PARAGRAPH.repeat(9) + items + "</div>"))
        .filteredOn(text -> text.startsWith("The minister"))
        .hasSize(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/a?entry=1", "?entry=1", "/a#e1", "/a/entry-1"})
  void isEachEntryThatLeadsToItselfOnThePage(String link) {
    String entry = "<article><h3><a href='%s'>Ferry sold to an islander</a></h3>%s</article>";
    assertThat(told(PARAGRAPH.repeat(5), entry.formatted(link, SENTENCE.repeat(4)))).hasSize(4);
  }

  @Test
  void isTheArticleBelowWhoseHeadlineIsThePagesOwn() {
    String own = "<article><h2><a href=/b>Bridge to be repaired</a></h2>%s</article>";
    assertThat(told(PARAGRAPH.repeat(5), own.formatted(SENTENCE.repeat(4)))).hasSize(4);
  }

  @Test
  void isAnArticleWithinThePagesOwn() {
    String box = "<article><h3><a href=/b>Ferry sold to an islander</a></h3>%s</article>";
    String within = PARAGRAPH.repeat(5) + box.formatted(SENTENCE.repeat(3));
    assertThat(told("", "<article>" + within + "</article>")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=more-stories>%1$s</div>",
        "<div id=cmt-old><div class=comment>%1$s</div><div class=comment>%1$s</div></div>",
        "<div class=right-bar><div>%1$s</div></div>",
        "<div id=LoginBox>%1$s</div>",
      })
  void isNothingInABoxThatIsNamedForSomethingElse(String box) {
    String other = "<p>" + "They said so to all who had come, in a hall that was full. ".repeat(2);
    String parts = ("<div>" + PARAGRAPH.repeat(2) + "</div>").repeat(3);
    assertThat(body("<div>" + parts + box.formatted(other) + "</div>")).hasSize(6);
  }

  private static List<String> told(String own, String below) {
    return body("<div><div><div>" + own + "</div></div>" + below + "</div>").stream()
        .filter(text -> text.startsWith("The minister"))
        .toList();
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
    String section =
        "<section><h2>More on the deadline</h2>"
            + "<p>The firms that the council asked have time until the end of June. Three of them"
            + " have said that they need more, and one that it will not build at all.</p>"
            + "<p>The mayor wants to wait for no one. “We have a plan and the money for it,” she"
            + " told the meeting, “and we begin on the day that was agreed.”</p></section>";
    assertThat(body("<div>" + PARAGRAPH.repeat(3) + section + "</div>")).hasSize(5);
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
  void leavesTheQuestionOfAnInterviewAndWhoAsksIt() {
    String named =
        "<p>REPORTER: And how will people get to the market while the bridge is shut to"
            + " all, for months?</p>";
    assertThat(body("<div>" + PARAGRAPH + named + PARAGRAPH + "</div>")).hasSize(3);
  }

  private static List<String> body(String html) {
    return split(html).stream().filter(block -> block.kind().isBody()).map(RawBlock::text).toList();
  }

  private static List<RawBlock> split(String html) {
    return new PageSplitter().split(Pages.html("<h1>Bridge to be repaired</h1>" + html)).blocks();
  }
}
