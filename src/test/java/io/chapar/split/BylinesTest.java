package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose names a page's several places give together. */
class BylinesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String HEADLINE = "<article><h1>Bridge to be repaired</h1>";
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void takesTheLinesOfABylineTogetherWhereTheDeclaredAuthorIsOneOfThem() {
    String lines = "<div class=byline>Ann Lee</div><div class=byline>Bob Ray</div>";
    assertThat(bylines(author("Person", "Ann Lee") + HEADLINE + lines + TEXT))
        .containsExactly("Ann Lee", "Bob Ray");
  }

  @Test
  void takesTheFullNameWhereTheDeclaredOneIsShort() {
    String line = "<div class=byline>Todd Bates</div>";
    assertThat(bylines(author("Person", "Todd") + HEADLINE + line + TEXT))
        .containsExactly("Todd Bates");
  }

  @Test
  void namesTheHouseWhereNobodyElseIsNamedButNoAgency() {
    assertThat(bylines(author("Organization", "BBC News") + HEADLINE + TEXT))
        .containsExactly("BBC News");
    assertThat(bylines(author("Organization", "Reuters") + HEADLINE + TEXT)).isEmpty();
  }

  @Test
  void leavesPhotographersAndReadersReviewsOut() {
    String photo = "<div class=byline>Photograph by Ed Marsh, Harbour Trust</div>";
    String review =
        "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"name\":\"Plum cake\","
            + "\"author\":\"Ann Lee\",\"review\":{\"@type\":\"Review\",\"datePublished\":"
            + "\"2020-01-01\",\"author\":\"hungry77\"}}</script>";
    assertThat(bylines(review + HEADLINE + photo + TEXT)).containsExactly("Ann Lee");
  }

  @Test
  void readsTheNameOnAnAuthorsCard() {
    String card =
        "<div><span class='author vcard'><a class='url fn n' href=/?a=1>jancak</a></span>";
    assertThat(bylines(HEADLINE + card + "</div>" + TEXT)).containsExactly("jancak");
  }

  @Test
  void takesTheLinkedWriterWhereOnlyAnAgencyOrTheHouseIsDeclared() {
    String link = "<div><a href=/author/1>Ann Lee</a><span>, in the north</span></div>";
    String agency = "<meta name=author content=AFP>";
    assertThat(bylines(agency + HEADLINE + link + TEXT)).containsExactly("Ann Lee");
    String house = "<meta name=author content=Gazette>";
    String own = "<div><a href=/author/2>Gazette</a></div>";
    assertThat(bylines(house + HEADLINE + own + TEXT + link)).containsExactly("Gazette");
  }

  @Test
  void takesNoSentenceOnAWriterForNames() {
    String box =
        "<div class=author><p>Henrike Albers und Nora Feld schreiben seit Jahren über Häfen, Deiche"
            + " und Schifffahrt.</p></div>";
    String line = "<div class=author>الهام وثوقی درباره بندرها و کشتیرانی می‌نویسد.</div>";
    assertThat(bylines(HEADLINE + box + TEXT)).isEmpty();
    assertThat(bylines(HEADLINE + line + TEXT)).isEmpty();
  }

  private static String author(String type, String name) {
    return String.format(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be"
            + " repaired\",\"author\":{\"@type\":\"%s\",\"name\":\"%s\"}}</script>",
        type, name);
  }

  private static List<String> bylines(String html) {
    return SPLITTER.split(Pages.html(html)).metadata().bylines();
  }
}
