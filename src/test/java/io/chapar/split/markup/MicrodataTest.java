package io.chapar.split.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which item of a page its properties belong. */
class MicrodataTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);
  private static final String OWN =
      item("NewsArticle", "Bridge to be repaired", "Ann Lee", "2024-05-06");

  @Test
  void areNotTheArticlesWhereTheyAreOfAComment() {
    String comment = "<div itemprop=comment itemscope itemtype='https://schema.org/Comment'>";
    Metadata metadata = split(OWN, comment + "<b itemprop=author>Sam Troll</b></div>");
    assertThat(metadata.bylines()).containsExactly("Ann Lee");
  }

  @Test
  void areNotTheArticlesWhereTheyAreOfAReadersReview() {
    String review = "<div itemprop=review itemscope itemtype='https://schema.org/Review'>";
    Metadata metadata = split(OWN, review + "<b itemprop=author>Sam Troll</b></div>");
    assertThat(metadata.bylines()).containsExactly("Ann Lee");
  }

  @Test
  void areNotTheArticlesWhereAnotherIsHeaded() {
    String teaser = item("NewsArticle", "Ferry sold to a bank", "Bob Ray", "2020-01-02");
    String title = "<title>Bridge to be repaired | Gazette</title>";
    String menu = "<li><a href=/roads>Roads</a>".repeat(30);
    List<Metadata> pages =
        List.of(split(title + teaser + menu + OWN, ""), split(title + OWN, teaser));
    for (Metadata metadata : pages) {
      assertThat(metadata.bylines()).containsExactly("Ann Lee");
      assertThat(Objects.requireNonNull(metadata.published()).value().getYear()).isEqualTo(2024);
    }
  }

  @Test
  void areTheArticlesInEachItemThatBearsItsHeadlineOrNone() {
    String byline = "<div itemscope itemtype='http://schema.org/NewsArticle'>";
    String author = byline + "<b itemprop=author>Bob Ray</b></div>";
    String meta = "<div itemscope itemtype='http://schema.org/Article'><meta itemprop=headline";
    String outer = meta + " content='Bridge to be repaired'>" + OWN + author + "</div>";
    assertThat(split(outer, "").bylines()).containsExactlyInAnyOrder("Ann Lee", "Bob Ray");
  }

  @Test
  void areReadWhereOneElementHasSeveral() {
    String author = "<b itemprop='creator author'>Bob Ray</b>";
    String date = "<i itemprop='dateCreated datePublished' content='2024-05-06'></i>";
    Metadata metadata = split(author + date, "");
    assertThat(metadata.bylines()).containsExactly("Bob Ray");
    assertThat(metadata.provenance().get("published").rule()).isEqualTo("microdata");
  }

  @Test
  void tellAWriterByTheNameWithinAlone() {
    String name =
        "<meta itemprop=name content='Bob Ray'><span>of the harbour desk since May</span>";
    assertThat(split("<div itemprop=author itemscope>" + name + "</div>", "").bylines())
        .containsExactly("Bob Ray");
  }

  @Test
  void tellThePictureOfTheArticleAndNotOfItsWriter() {
    String writer = "<div itemprop=author itemscope><img itemprop=image src=/ann.jpg></div>";
    String picture = "<p itemprop=image itemscope><img itemprop=url src=/bridge.jpg></p>";
    String article = "<div itemscope itemtype='http://schema.org/Article'>";
    assertThat(split(article + writer + picture + "</div>", "").images())
        .extracting(image -> image.address().getPath())
        .containsExactly("/bridge.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "schema:"})
  void areReadFromRdfaToo(String prefix) {
    String rdfa =
        "<div vocab='https://schema.org/' typeof='@NewsArticle'><i property='@author'>Bob Ray</i>"
            + "<time property='@datePublished' datetime='2024-05-06'>Monday</time>"
            + "<i property='@articleSection'>Rivers</i></div>";
    Metadata metadata = split(rdfa.replace("@", prefix), "");
    assertThat(metadata.bylines()).containsExactly("Bob Ray");
    assertThat(metadata.section()).isEqualTo("Rivers");
    assertThat(metadata.provenance().get("published").rule()).isEqualTo("rdfa");
  }

  @Test
  void areNotTheArticlesWhereRdfaSaysThatTheyAreOfAComment() {
    String comment = "<div typeof='schema:@'><i property='datePublished' content='2020-01-02'></i>";
    assertThat(split(comment.replace("@", "Comment") + "</div>", "").published()).isNull();
    assertThat(split(comment.replace("@", "Article") + "</div>", "").published()).isNotNull();
  }

  @Test
  void areNotTheArticlesWhereRdfaStandsInAListOfOthers() {
    String teaser =
        "<div typeof='sioc:Item foaf:Document' about='/%d'>Ferry sold for %d million"
            + "<i property='dc:date dc:created' content='2020-01-0%1$d'></i></div>";
    assertThat(split("", teaser.formatted(1, 1) + teaser.formatted(2, 2)).published()).isNull();
    assertThat(split("", teaser.formatted(1, 1)).published()).isNotNull();
  }

  private static String item(String type, String headline, String author, String day) {
    return String.format(
        "<div itemscope itemtype='http://schema.org/%s'><b itemprop=headline>%s</b>"
            + "<i itemprop=author itemscope itemtype='http://schema.org/Person'>%s</i>"
            + "<meta itemprop=datePublished content='%s'></div>",
        type, headline, author, day);
  }

  private static Metadata split(String above, String farBelow) {
    String html = above + "<h1>Bridge to be repaired</h1>" + TEXT.repeat(10) + farBelow;
    return SPLITTER.split(Pages.html(html)).metadata();
  }
}
