package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.DateTime;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.Metadata.NewsItem.PubStatus;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.Subject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlSplitterTest {
  private static final String ITEM =
      "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\""
          + " guid=\"urn:newsml:a.example:1\"><itemMeta><itemClass"
          + " qcode=\"ninat:text\"/>%s</itemMeta><contentMeta><headline>The dam was"
          + " opened</headline>%s</contentMeta><contentSet>%s</contentSet></newsItem>";
  private static final String BODY = "<inlineXML><div><p>The dam was opened.</p></div></inlineXML>";

  private static RawArticle item(String itemMeta, String contentMeta, String content) {
    return NewsItems.xml(ITEM.formatted(itemMeta, contentMeta, content));
  }

  @Test
  void readsWhatAnItemSaysOfItself() {
    Metadata metadata = NewsItems.file("tr-item.xml").metadata();
    assertThat(metadata.title()).isEqualTo("Haliç'teki yeni köprü trafiğe açıldı");
    assertThat(metadata.alternativeHeadline()).isEqualTo("Köprünün yapımı üç yıl sürdü");
    assertThat(metadata.summary()).isEqualTo("Yeni köprü cuma sabahı açıldı.");
    assertThat(metadata.bylines()).containsExactly("Ayşe Yılmaz");
    assertThat(metadata.language()).isEqualTo("tr");
    assertThat(metadata.located()).isEqualTo("İstanbul");
    assertThat(metadata.genres()).containsExactly("Current");
    assertThat(metadata.tags()).containsExactly("köprü", "Ulaşım");
    assertThat(metadata.subjects()).extracting(Subject::code).containsExactly("medtop:04000000");
    assertThat(metadata.provider()).isEqualTo("Pınar Haber Ajansı");
    assertThat(Objects.requireNonNull(metadata.agency()).name()).isEqualTo("Pınar Haber Ajansı");
    assertThat(metadata.published())
        .isEqualTo(
            DateTime.gregorian(
                OffsetDateTime.parse("2026-04-03T08:45:00+03:00"), DateTime.Precision.SECOND));
    assertThat(Objects.requireNonNull(metadata.modified()).value())
        .isEqualTo(OffsetDateTime.parse("2026-04-03T11:20:00+03:00"));
    assertThat(metadata.provenance())
        .allSatisfy((field, why) -> assertThat(why.rule()).as(field).isEqualTo("newsml-g2"));
    assertThat(metadata.provenance())
        .containsKeys("title", "published", "rights.license", "images", "newsItem", "subjects");
  }

  @Test
  void readsRightsAndVersion() {
    RawArticle article = NewsItems.file("tr-item.xml");
    assertThat(article.metadata().rights().license()).isEqualTo("https://pinar.example/lisans");
    assertThat(article.metadata().rights().copyrightHolder()).isEqualTo("Pınar Haber Ajansı");
    assertThat(article.metadata().rights().copyrightNotice())
        .isEqualTo("© 2026 Pınar Haber Ajansı");
    assertThat(article.metadata().rights().usageTerms())
        .isEqualTo("Yalnızca aboneler kullanabilir.");
    assertThat(article.metadata().rights().embargoedUntil()).isEqualTo("2026-04-03T12:00:00+03:00");
    assertThat(article.metadata().rights().expires()).isEqualTo("2027-04-03T00:00:00+03:00");
    assertThat(article.metadata().newsItem())
        .isEqualTo(
            new NewsItem(
                "urn:newsml:pinar.example:20260403:KOPRU-7",
                "2",
                OffsetDateTime.parse("2026-04-03T11:20:00+03:00"),
                PubStatus.USABLE,
                "Üçüncü paragrafta köprünün uzunluğu değişti."));
    assertThat(Objects.requireNonNull(article.metadata().provenance().get("event")).evidence())
        .isEqualTo("Üçüncü paragrafta köprünün uzunluğu değişti.");
  }

  @Test
  void makesABlockOfEachElement() {
    assertThat(NewsItems.blocks(NewsItems.file("tr-item.xml")))
        .containsExactly(
            "title: Haliç'teki yeni köprü trafiğe açıldı",
            "paragraph: Yeni köprü cuma sabahı törenle açıldı.",
            "heading: Üç yıl sürdü",
            "quote: “Uzunluğu 936 metre.”",
            "list: Yayalar",
            "list: Bisikletler",
            "table: Yıl 2026");
  }

  @Test
  void takesAPictureWithItsWords() {
    assertThat(NewsItems.file("tr-item.xml").metadata().images())
        .containsExactly(
            new Image(
                URI.create("https://pinar.example/kopru.jpg"),
                "Köprünün ayakları",
                "Fotoğraf: Deniz Ak",
                1200,
                800,
                "image/jpeg",
                null,
                null));
  }

  @Test
  void readsNitf() {
    RawArticle article = NewsItems.file("en-nitf.xml");
    assertThat(article.metadata().title()).isEqualTo("Café rules eased in old town");
    assertThat(article.metadata().alternativeHeadline())
        .isEqualTo("Tables may stay out till midnight");
    assertThat(article.metadata().bylines()).containsExactly("Marta Lind");
    assertThat(article.metadata().located()).isEqualTo("Oldenby");
    assertThat(NewsItems.blocks(article))
        .containsExactly(
            "byline: By Marta Lind",
            "dateline: Oldenby",
            "paragraph: Owners welcomed the change.",
            "heading: Noise",
            "paragraph: Neighbours were less sure.",
            "source: Rook Agency");
    assertThat(article.metadata().images())
        .extracting(Image::caption, Image::credit, Image::width)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Tables in the square.", "Rook/Ole Berg", 800));
  }

  @ParameterizedTest
  @CsvSource({
    "stat:usable, USABLE",
    "stat:withheld, WITHHELD",
    "stat:canceled, CANCELED",
    "pubst:cancelled, CANCELED"
  })
  void readsThePublishingStatus(String code, PubStatus status) {
    RawArticle article = item("<pubStatus qcode=\"" + code + "\"/>", "", BODY);
    assertThat(NewsItems.item(article).pubStatus()).isEqualTo(status);
    assertThat(
            NewsItems.item(
                    item(
                        "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/"
                            + code.replaceFirst(".*:", "")
                            + "\"/>",
                        "",
                        BODY))
                .pubStatus())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<creator uri=\"https://a.example/staff/7\"><name>Vera Holm</name></creator>",
        "<creator typeuri=\"http://cv.iptc.org/newscodes/cpnature/person\" literal=\"Vera Holm\"/>",
        "<creator type=\"cpnat:person\" qcode=\"staff:7\"/>"
      })
  void takesTheCreatorForTheWriterWhereNobodyElseIsNamed(String creator) {
    RawArticle article =
        NewsItems.xml(
            ITEM.formatted("", creator, BODY)
                .replace(
                    "<contentSet>",
                    "<assert qcode=\"staff:7\"><name>Vera Holm</name></assert><contentSet>"));
    assertThat(article.metadata().bylines()).containsExactly("Vera Holm");
  }

  @Test
  void takesTheBylineOfTheTextBeforeACreatorOfUnknownType() {
    String nitf =
        "<inlineXML><nitf><body><body.head><byline>By Vera Holm, <byttl>Staff"
            + " Writer</byttl></byline></body.head><body.content><p>The dam was opened.</p>"
            + "</body.content></body></nitf></inlineXML>";
    String creator = "<creator qcode=\"a:1\"><name>Fjord Wire</name></creator>";
    RawArticle article = item("", creator, nitf);
    assertThat(article.metadata().bylines()).containsExactly("Vera Holm");
    assertThat(NewsItems.blocks(article))
        .containsExactly("byline: By Vera Holm, Staff Writer", "paragraph: The dam was opened.");
  }

  @Test
  void namesASubjectAsTheItemAsserts() {
    RawArticle article =
        NewsItems.xml(
            ITEM.formatted("", "<subject qcode=\"geo:9\"/>", BODY)
                .replace(
                    "<contentSet>",
                    "<assert qcode=\"geo:9\"><name>Oldenby</name></assert><contentSet>"));
    assertThat(article.metadata().tags()).containsExactly("Oldenby");
  }

  @Test
  void isUsableAndTheFirstVersionWhereNothingIsSaid() {
    NewsItem item = NewsItems.item(item("", "", BODY));
    assertThat(item.pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(item.version()).isEqualTo("1");
  }

  @Test
  void needsNoTextToBeTakenBack() {
    RawArticle article =
        NewsItems.xml(
            "<newsItem guid=\"g\" version=\"2\"><itemMeta><pubStatus qcode=\"stat:canceled\"/>"
                + "</itemMeta></newsItem>");
    assertThat(article.blocks()).isEmpty();
    assertThat(NewsItems.item(article).takesBack()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inlineData contenttype=\"text/plain\">The dam was opened.</inlineData>",
        "<inlineData contenttype=\"text/html\">&lt;p&gt;The dam was"
            + " &lt;b&gt;opened&lt;/b&gt;.&lt;/p&gt;</inlineData>",
        "<inlineData contenttype=\"text/html\"><![CDATA[<p>The dam was opened.</p>]]></inlineData>",
        "<inlineData contenttype=\"text/plain\""
            + " encoding=\"encd:base64\">VGhlIGRhbSB3YXMgb3BlbmVkLg==</inlineData>",
        "<inlineXML/><inlineXML contenttype=\"application/xhtml+xml\"><p>The dam was"
            + " opened.</p></inlineXML>"
      })
  void readsTextInEachForm(String content) {
    assertThat(NewsItems.blocks(item("", "", content)))
        .containsExactly("paragraph: The dam was opened.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<newsItem guid=\"g\"><itemMeta></newsItem> | document is not well-formed XML (line 1, ",
        "<newsItem guid=\"g\"> | document is not well-formed XML (line 1, ",
        "<rss><channel/></rss> | document is no news item (root element rss); NewsML-G2 is taken as"
            + " newsItem or newsMessage",
        "<html><body><p>Words.</p></body></html> | document is no news item (root element html)",
        "<newsItem><itemMeta/></newsItem> | news item has no guid",
        "<newsItem guid=\"g\"><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>"
            + " | news item is no text (picture)",
        "<newsItem guid=\"g\"><itemMeta/></newsItem> | page holds no text",
        "<packageItem guid=\"g\"><itemMeta/></packageItem> | document is no news item (root element"
            + " packageItem)",
        "<newsMessage><itemSet><newsItem guid=\"a\"/><newsItem guid=\"b\"/></itemSet></newsMessage>"
            + " | document holds 2 news items; the step split-message parts them"
      })
  void refusesWhatIsNone(String xml, String why) {
    refuses(xml, why);
  }

  private static void refuses(String xml, String why) {
    assertThatThrownBy(() -> NewsItems.xml(xml))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageStartingWith(why.strip())
        .hasMessageEndingWith(": inbox:a.xml")
        .message()
        .hasLineCount(1);
  }

  /** Neither a file nor a server is asked, and nothing is multiplied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem"
            + " guid=\"g\">&x;</newsItem>",
        "<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:1/a.dtd\"><newsItem guid=\"g\"/>",
        "<!DOCTYPE newsItem [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><newsItem"
            + " guid=\"g\">&b;</newsItem>"
      })
  void readsNoDtdAndNoEntity(String xml) {
    refuses(xml, "document has a DTD, which is not read");
  }

  @Test
  void refusesAnEntityThatNobodyDeclared() {
    refuses("<newsItem guid=\"g\">&nbsp;</newsItem>", "document is not well-formed XML (line 1, ");
  }

  @Test
  void refusesWhatIsTooDeepOrTooLarge() {
    refuses(
        "<newsItem guid=\"g\">" + "<a>".repeat(200) + "</a>".repeat(200) + "</newsItem>",
        "document is too deep (more than 100 elements in each other)");
    refuses(
        "<newsItem guid=\"g\">" + "<a/>".repeat(250_001) + "</newsItem>",
        "page is too large (250003 tags, limit 250000)");
  }

  @Test
  void leavesOtherXmlOfTheWebToTheReaderOfPages() {
    String page =
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>The dam"
            + " was opened</title></head><body><article><h1>The dam was"
            + " opened</h1><p>%s</p><p>%s</p></article></body></html>";
    String text = "The dam was opened on Tuesday after long rains in the north. ".repeat(4);
    RawArticle article =
        NewsItems.SPLITTER.split(
            Pages.of(
                "https://news.example/a",
                "application/xhtml+xml",
                page.formatted(text, text).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(article.metadata().newsItem()).isNull();
    assertThat(article.metadata().title()).isEqualTo("The dam was opened");
    assertThat(List.copyOf(article.blocks())).isNotEmpty();
  }
}
