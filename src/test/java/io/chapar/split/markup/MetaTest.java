package io.chapar.split.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Agency;
import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the elements of a page's head say of its article. */
class MetaTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String TEXT =
      "<h1>Bridge to be repaired</h1>"
          + "<p>The council met on Monday and decided to repair the old bridge before winter.</p>"
              .repeat(4);

  @ParameterizedTest
  @CsvSource({
    "Written by, Ann Lee, 1",
    "Verfasst von, Ann Lee, 1",
    "Yazan, Ann Lee, 1",
    "Written by:, Ann Lee, 1",
    "Scris de, Ann Lee, 1",
    "Category, Sport News, 0",
    "Est. reading time, 3 minutes, 0",
    "Время чтения, Три минуты, 0",
  })
  void namesTheWriterOfACardWhereItsLabelSaysSo(String label, String value, int writers) {
    String card = meta("twitter:label1", label) + meta("twitter:data1", value);
    assertThat(split(card).bylines()).hasSize(writers);
  }

  @Test
  void takesAValueOfACardWithoutALabelForTheWriter() {
    assertThat(split(meta("twitter:data1", "Ann Lee")).bylines()).containsExactly("Ann Lee");
  }

  @Test
  void readsALibrarysNameInTheOrderOfOthers() {
    assertThat(split(meta("DC.creator", "Lee, Ann")).bylines()).containsExactly("Ann Lee");
    assertThat(split(meta("author", "Lee, Ray")).bylines()).doesNotContain("Ray Lee");
    assertThat(split(meta("DC.creator", "Reuters, AFP")).bylines()).isEmpty();
  }

  @Test
  void readsTheLanguageOfAHeaderThatTheHeadStandsInFor() {
    String header = "<meta http-equiv=Content-Language content='%s'>";
    assertThat(split(header.formatted("az")).language()).isEqualTo("az");
    assertThat(split(header.formatted("utf-8")).language()).isNull();
  }

  @Test
  void takesNoTimeOfTheServerForTheArticles() {
    String header = "<meta http-equiv=Last-Modified content='Mon, 06 May 2024 10:00:00 GMT'>";
    assertThat(split(header).modified()).isNull();
  }

  @Test
  void takesTheLinkedImageWhereNoOtherIsDeclared() {
    String link = "<link rel=image_src href='/small.jpg'>";
    assertThat(split(link).images()).hasSize(1);
    assertThat(split(link + meta("og:image", "https://news.example/large.jpg")).images())
        .extracting(image -> image.address().getPath())
        .containsExactly("/large.jpg");
  }

  @Test
  void tellsATagOnceInWhateverCase() {
    assertThat(split(meta("news_keywords", "Harbour, harbour , Ferry")).tags())
        .containsExactly("Harbour", "Ferry");
  }

  @ParameterizedTest
  @CsvSource({
    "Reuters, reuters",
    "ANKARA (AA), aa",
    "Ann Lee / Reuters, reuters",
    "Ann Lee, ",
    "Petra, ",
    "Ann Roe / Sana, ",
    "Ann Roe / SANA, sana"
  })
  void namesTheAgencyThatSignsTheArticleOfAHouseThatIsNotKnown(String author, String agency) {
    Agency named = split(meta("author", author)).agency();
    assertThat(named == null ? null : named.id()).isEqualTo(agency);
  }

  private static String meta(String name, String content) {
    return "<meta name='" + name + "' content='" + content + "'>";
  }

  private static Metadata split(String head) {
    return SPLITTER.split(Pages.html(head + TEXT)).metadata();
  }
}
