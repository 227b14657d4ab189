package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names of elements tell of the text in them, and what they do not. */
class NamedElementsTest {
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";
  private static final String NOTE =
      "<p>Our reporters have followed it for the last ten years.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "related-articles",
        "relatedArticles",
        "relatedposts",
        "prev-next",
        "box komentarze",
        "hidden-print",
        "robots-nocontent",
        "b-reklama",
        "newsletterBox",
        "articleActions",
        "video-wrapper"
      })
  void tellThatABoxIsNotTheText(String name) {
    String box = "<div class='" + name + "'>" + NOTE.repeat(2) + "</div>";
    assertThat(body(PARAGRAPH.repeat(2) + box + PARAGRAPH)).containsOnly(told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category-reklama",
        "tag-komentarze",
        "format-video hidden-print",
        "text has-featured-video"
      })
  void tellNothingOfTheArticleItself(String name) {
    String article = "<article class='" + name + "'>" + PARAGRAPH.repeat(4) + "</article>";
    String aside = "<div id=comments>" + NOTE.repeat(9) + "</div>";
    assertThat(body(article + aside)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category-newsletter",
        "tag-social-media",
        "format-gallery",
        "news_category-top-stories"
      })
  void tellNothingOfAPostWhoseTopicsAndFormTheyAre(String name) {
    String names = "post type-post status-publish hentry " + name;
    String article = "<article class='" + names + "'>" + PARAGRAPH.repeat(4) + "</article>";
    assertThat(body(article)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "share-buyback,The share buyback,0",
    "share-buyback,Share buyback,1",
    "h-what-readers-said-in-comments,What readers said in comments,1",
    "the-vote,The vote: a close result,1",
    "prazision-der-werkzeuge-tools,Präzision der Werkzeuge (Tools),1",
    "comments-title,Twelve answers,0",
  })
  void tellNothingOfAHeadingWhoseOwnWordsTheyRepeat(String id, String heading, int headings) {
    String section = "<h2 id=" + id + ">" + heading + "</h2>" + PARAGRAPH;
    assertThat(body(PARAGRAPH.repeat(2) + section))
        .filteredOn(text -> text.equals(heading))
        .hasSize(headings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q4-ad-7z9", "css-1x2ad3f", "how-a-town-was-saved-by-related-people"})
  void tellNothingWhereTheyAreHashesOrSlugs(String name) {
    String part = "<div id='" + name + "'>" + PARAGRAPH + "</div>";
    assertThat(body(PARAGRAPH.repeat(2) + part + PARAGRAPH)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"incut", "block-incut", "vrezka", "dialog"})
  void tellNothingOfWhatWritersSetApartInTheirText(String name) {
    String box = "<div class='" + name + "'>" + PARAGRAPH + "</div>";
    assertThat(body(PARAGRAPH.repeat(2) + box + PARAGRAPH)).hasSize(4);
  }

  @Test
  void tellThatADialogIsNotTheText() {
    String box = "<div role=dialog>" + NOTE.repeat(2) + "</div>";
    assertThat(body(PARAGRAPH.repeat(2) + box + PARAGRAPH)).containsOnly(told());
  }

  @Test
  void tellOfABoxWithItsOwnHeadingThatRepeatsThem() {
    String box = "<div id=newsletter><h3>Newsletter</h3>" + NOTE.repeat(2) + "</div>";
    assertThat(body(PARAGRAPH.repeat(2) + box + PARAGRAPH)).containsOnly(told());
  }

  private static String told() {
    return PARAGRAPH.replaceAll("<.*?>", "");
  }

  private static List<String> body(String html) {
    String page = "<h1>Bridge to be repaired</h1><div class=text>" + html + "</div>";
    return new PageSplitter()
        .split(Pages.html(page)).blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .toList();
  }
}
