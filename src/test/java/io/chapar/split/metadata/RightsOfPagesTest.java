package io.chapar.split.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.Rights;
import io.chapar.article.Subject;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns an article, how it may be used, and what kind of work it is, as pages declare it. */
class RightsOfPagesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String HEADLINE = "Bridge to be repaired";
  private static final String CANONICAL = "<link rel=canonical href=https://news.example/story/1>";
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void areThoseOfTheArticlesObject() {
    Metadata metadata =
        article(
            """
            'license': 'https://creativecommons.org/licenses/by/4.0/',
            'copyrightHolder': {'@type': 'Organization', 'name': 'Example Press'},
            'copyrightNotice': '© 2026 Example Press &amp; Sons',
            'usageInfo': '/terms',
            'expires': '2027-01-01T00:00:00Z'""");
    assertThat(metadata.rights())
        .isEqualTo(
            new Rights(
                "https://creativecommons.org/licenses/by/4.0/",
                "Example Press",
                "© 2026 Example Press & Sons",
                "https://news.example/terms",
                null,
                OffsetDateTime.parse("2027-01-01T00:00:00Z")));
    assertThat(Objects.requireNonNull(metadata.provenance().get("rights.license")).rule())
        .isEqualTo("json-ld");
  }

  @Test
  void ofWhichAPageSaysNothingAreNone() {
    Metadata metadata = split("");
    assertThat(metadata.rights()).isEqualTo(Rights.NONE);
    assertThat(metadata.genres()).isEmpty();
    assertThat(metadata.isBasedOn()).isEmpty();
  }

  /** Of a video beside the article its page says when it ends, and of whom it is. */
  @Test
  void areNotThoseOfAVideoOnThePage() {
    Metadata metadata =
        split(
            script(
                "{'@type':'VideoObject','name':'A film','expires':'2026-05-06',"
                    + "'license':'https://film.example/l','provider':{'name':'Film Co'}}"));
    assertThat(metadata.rights()).isEqualTo(Rights.NONE);
    assertThat(metadata.provider()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel=license href=https://cc.example/by>          | license
          <a rel="license noopener" href=https://cc.example/by>CC</a> | license
          <meta name=dcterms.license content=https://cc.example/by>   | license
          """)
  void nameALicenceByALinkOrTheHead(String html, String field) {
    Metadata metadata = split(html);
    assertThat(metadata.rights().license()).isEqualTo("https://cc.example/by");
    assertThat(metadata.provenance()).containsKey("rights." + field);
  }

  @Test
  void nameTheOwnerAndTheNoticeInTheHead() {
    Metadata metadata =
        split(
            "<meta name=copyright content='© Example Press'>"
                + "<meta name=dcterms.rightsHolder content='Example Press'>");
    assertThat(metadata.rights().copyrightNotice()).isEqualTo("© Example Press");
    assertThat(metadata.rights().copyrightHolder()).isEqualTo("Example Press");
  }

  @Test
  void endWhereSearchEnginesAreToDropThePage() {
    Metadata metadata =
        split("<meta name=robots content='max-snippet:-1, unavailable_after: 2027-02-03'>");
    assertThat(metadata.rights().expires()).isEqualTo("2027-02-03T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "OpinionNewsArticle, Opinion",
    "AnalysisNewsArticle, Analysis",
    "LiveBlogPosting, Live Coverage",
    "AdvertiserContentArticle, Sponsored",
  })
  void goWithTheGenreThatTheTypeSays(String type, String genre) {
    assertThat(typed(type, "'x':0").genres()).containsExactly(genre);
  }

  @Test
  void goWithTheGenreThatIsNamed() {
    assertThat(typed("NewsArticle", "'genre':['interview','Lokales']").genres())
        .containsExactly("Interview", "Lokales");
    assertThat(split("<meta property=article:opinion content=true>").genres())
        .containsExactly("Opinion");
    assertThat(split("<meta property=article:opinion content=false>").genres()).isEmpty();
  }

  @Test
  void goWithTheTopicsThatSectionAndTagsName() {
    Metadata metadata = article("'articleSection': 'Sport', 'keywords': ['Cinema', 'Ann Lee']");
    assertThat(metadata.subjects())
        .extracting(Subject::code)
        .containsExactly("medtop:15000000", "medtop:20000005");
    assertThat(metadata.provenance()).containsKey("subjects");
    assertThat(split("").subjects()).isEmpty();
  }

  @Test
  void goWithWhoSuppliedTheArticleAndFromWhat() {
    Metadata metadata =
        article(
            """
            'publisher': {'name': 'The Gazette'},
            'sourceOrganization': {'@type': 'NewsMediaOrganization', 'name': 'Wire One'},
            'alternativeHeadline': 'Work begins in May',
            'locationCreated': {'@type': 'Place', 'name': 'Leeds'},
            'isBasedOn': ['https://wire.example/1', {'url': 'https://wire.example/2'}]""");
    assertThat(metadata.publisher()).isEqualTo("The Gazette");
    assertThat(metadata.provider()).isEqualTo("Wire One");
    assertThat(metadata.alternativeHeadline()).isEqualTo("Work begins in May");
    assertThat(metadata.located()).isEqualTo("Leeds");
    assertThat(metadata.isBasedOn())
        .containsExactly(
            URI.create("https://wire.example/1"), URI.create("https://wire.example/2"));
  }

  /** Some systems repeat the headline, and name the page as its own source. */
  @Test
  void repeatNothing() {
    Metadata metadata =
        article(
            "'alternativeHeadline': 'Bridge to be repaired', 'isBasedOn': 'https://news.example/a'");
    assertThat(metadata.alternativeHeadline()).isNull();
    assertThat(metadata.isBasedOn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'isBasedOn': 'https://news.example/story/1'",
        "'isBasedOn': 'https://other.example/'",
        "'isBasedOn': 1",
        "'locationCreated': '2025-10-19T04:00:00'",
        "'provider': {'name': 'Gazette'}, 'publisher': {'name': 'gazette'}",
      })
  void areNotWhatTellsNothing(String declared) {
    Metadata metadata = split(CANONICAL + script(object("NewsArticle", declared)));
    assertThat(metadata.isBasedOn()).isEmpty();
    assertThat(metadata.located()).isNull();
    assertThat(metadata.provider()).isNull();
  }

  @Test
  void nameTheOwnerWhereTheNoticeIsTheSitesName() {
    Metadata metadata =
        split(
            "<meta name=copyright content='The Gazette'>"
                + "<meta property=og:site_name content='The Gazette'>");
    assertThat(metadata.rights().copyrightHolder()).isEqualTo("The Gazette");
    assertThat(metadata.rights().copyrightNotice()).isNull();
  }

  @Test
  void goWithThePlaceAlone() {
    assertThat(article("'dateline': 'NEW JERSEY  (WABC)'").located()).isEqualTo("NEW JERSEY");
  }

  @Test
  void leadToTheVersionBefore() {
    assertThat(split("<link rel=predecessor-version href=/a?v=1>").evolvedFrom())
        .isEqualTo(URI.create("https://news.example/a?v=1"));
  }

  @Test
  void areThoseOfEachPicture() {
    Metadata metadata =
        article(
            """
            'image': [
              {'@type': 'ImageObject', 'url': 'https://img.example/1.jpg', 'width': 1200,
               'height': {'value': '800px'}, 'license': 'https://cc.example/by',
               'creditText': 'Ann Lee / Wire One', 'copyrightNotice': '© Wire One'},
              {'@type': 'ImageObject', 'url': 'https://img.example/2.webp',
               'caption': 'The bridge', 'creator': {'name': 'Bob Ray'}}]""");
    assertThat(metadata.images())
        .containsExactly(
            new Image(
                URI.create("https://img.example/1.jpg"),
                null,
                "Ann Lee / Wire One",
                1200,
                800,
                "image/jpeg",
                "https://cc.example/by",
                "© Wire One"),
            new Image(
                URI.create("https://img.example/2.webp"),
                "The bridge",
                "Bob Ray",
                null,
                null,
                "image/webp",
                null,
                null));
  }

  @Test
  void areThoseOfThePictureThatIsShared() {
    Metadata metadata =
        split(
            "<meta property=og:image content=https://img.example/pic>"
                + "<meta property=og:image:width content=1200>"
                + "<meta property=og:image:height content=none>"
                + "<meta property=og:image:type content=image/png>");
    Image image = metadata.images().get(0);
    assertThat(image.width()).isEqualTo(1200);
    assertThat(image.height()).isNull();
    assertThat(image.mediaType()).isEqualTo("image/png");
  }

  private static Metadata article(String more) {
    return typed("NewsArticle", more);
  }

  private static Metadata typed(String type, String more) {
    return split(script(object(type, more)));
  }

  private static String object(String type, String more) {
    return "{'@type':'%s','headline':'%s',%s}".formatted(type, HEADLINE, more);
  }

  private static String script(String json) {
    return "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>";
  }

  private static Metadata split(String head) {
    String body = "<body><article><h1>" + HEADLINE + "</h1>" + TEXT + "</article>";
    return SPLITTER
        .split(Pages.html("<title>" + HEADLINE + " | Gazette</title>" + head + body))
        .metadata();
  }
}
