package io.chapar.deliver.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.deliver.Envelope;
import io.chapar.extract.FactExtractor;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is written is read back as the same article, and has IPTC's order of elements. */
class NewsMlTest {
  private static final String NEWSML = "http://iptc.org/std/nar/2006-10-01/";
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());

  /**
   * All that NewsML-G2_2.35-spec-All-Power.xsd allows, of its own namespace, in its order. Where it
   * leaves the order open, in the rights, the two halves of contentMeta and contentSet, it is ours.
   */
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "newsItem",
          words(
              "catalogRef catalog hopHistory pubHistory rightsInfo itemMeta contentMeta partMeta"
                  + " assert inlineRef derivedFrom derivedFromValue contentSet"),
          "catalog",
          words("title scheme"),
          "rightsInfo",
          words(
              "accountable copyrightHolder copyrightNotice usageTerms link rightsInfoExtProperty"
                  + " rightsExpressionXML rightsExpressionData dataMining"),
          "itemMeta",
          words(
              "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName"
                  + " generator profile service title edNote memberOf instanceOf signal altRep"
                  + " deliverableOf hash expires origRep incomingFeedId metadataCreator link"
                  + " itemMetaExtProperty"),
          "contentMeta",
          words(
              "icon urgency contentCreated contentModified digitalSourceType located infoSource"
                  + " creator contributor audience exclAudience altId rating userInteraction"
                  + " language genre keyword subject slugline headline dateline by creditline"
                  + " description contentMetaExtProperty"),
          "contentSet",
          words("inlineXML inlineData remoteContent"),
          "remoteContent",
          words("channel altId altLoc hash signal remoteContentExtProperty"));

  private static List<String> words(String names) {
    return List.of(names.split(" "));
  }

  private final NewsMl newsMl = new NewsMl();

  private static FetchedPage page(byte[] bytes, String type) {
    Origin origin = new Origin("inbox", null, null, Instant.parse("2026-12-01T00:00:00Z"), "0");
    return new FetchedPage(origin, FeedItem.of("inbox", "inbox:a"), type, bytes);
  }

  private static ReportVersion version(String name, Event event) throws IOException {
    try (InputStream in = NewsMlTest.class.getResourceAsStream("/io/chapar/split/news/" + name)) {
      String type = name.endsWith(".xml") ? "application/xml" : "application/json";
      Article article =
          NORMALISER.normalise(
              SPLITTER.split(page(Objects.requireNonNull(in).readAllBytes(), type)));
      Report report = new FactExtractor().extract(article);
      return new ReportVersion("ab".repeat(16), 3, event, Instant.EPOCH, report);
    }
  }

  private RawArticle read(ReportVersion version) {
    Envelope written = newsMl.write(version);
    return SPLITTER.split(page(written.body(), written.contentType()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-item.xml", "fa.ninjs.json", "en-nitf.xml"})
  void isReadBackAsTheSameArticle(String name) throws IOException {
    ReportVersion version = version(name, Event.UPDATED);
    Article article = version.report().article();
    assertSame(article, read(version));
  }

  @Test
  void isReadBackWithAllThatARecordSays() {
    assertSame(Examples.fullVersion().report().article(), read(Examples.fullVersion()));
  }

  private static void assertSame(Article article, RawArticle read) {
    Metadata written = article.metadata();
    Metadata again = read.metadata();
    assertThat(read.blocks())
        .containsExactlyElementsOf(
            article.blocks().stream().map(b -> new RawBlock(b.kind(), b.text())).toList());
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields("provenance", "newsItem", "published", "modified", "language", "articleId")
        .isEqualTo(written);
    assertThat(again.published() == null ? null : again.published().value().toInstant())
        .isEqualTo(written.published() == null ? null : written.published().value().toInstant());
    assertThat(again.modified() == null ? null : again.modified().value().toInstant())
        .isEqualTo(written.modified() == null ? null : written.modified().value().toInstant());
    assertThat(again.language()).isEqualTo(article.language());
    assertThat(again.articleId()).isEqualTo(written.articleId());
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, USABLE, ",
    "UPDATED, USABLE, Updated by the publisher.",
    "WITHDRAWN, CANCELED, Withdrawn by the publisher.",
    "TEST, WITHHELD, A test message. Do not publish it."
  })
  void saysWhatHappened(Event event, Metadata.NewsItem.PubStatus status, String note)
      throws IOException {
    Metadata.NewsItem item =
        Objects.requireNonNull(read(version("fa.ninjs.json", event)).metadata().newsItem());
    assertThat(item.guid()).isEqualTo("urn:chapar:report:" + "ab".repeat(16));
    assertThat(item.version()).isEqualTo("3");
    assertThat(item.pubStatus()).isEqualTo(status);
    assertThat(item.edNote()).isEqualTo(note);
  }

  @Test
  void tellsACorrection() throws IOException {
    RawArticle read = read(version("tr-item.xml", Event.CORRECTED));
    assertThat(read.metadata().provenance()).containsKey("event");
  }

  static Stream<ReportVersion> versions() throws IOException {
    return Stream.of(
        Examples.fullVersion(),
        Examples.bareVersion(),
        version("tr-item.xml", Event.CORRECTED),
        version("en-nitf.xml", Event.WITHDRAWN));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void hasTheOrderOfTheSpecification(ReportVersion version) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element item =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(newsMl.write(version).body()))
            .getDocumentElement();
    assertThat(item.getNamespaceURI()).isEqualTo(NEWSML);
    assertThat(item.getAttribute("conformance")).isEqualTo("power");
    assertThat(item.getAttribute("standard")).isEqualTo("NewsML-G2");
    assertThat(item.getAttribute("standardversion")).matches("[0-9]+\\.[0-9]+");
    assertThat(item.getAttribute("guid")).isNotEmpty();
    assertThat(item.getAttribute("version")).matches("[1-9][0-9]*");
    allOf(item).forEach(NewsMlTest::ordered);
    allOf(item).forEach(NewsMlTest::hasCodesOfKnownSchemes);
  }

  private static Stream<Element> allOf(Element element) {
    return Stream.concat(Stream.of(element), children(element).stream().flatMap(NewsMlTest::allOf));
  }

  /** Of IPTC's catalog, or of the item's own. */
  private static void hasCodesOfKnownSchemes(Element element) {
    if (NEWSML.equals(element.getNamespaceURI())) {
      Stream.of("qcode", "rel", "role", "type")
          .map(element::getAttribute)
          .filter(code -> !code.isEmpty())
          .forEach(
              code -> assertThat(code).matches("(chapar|cpnat|drol|medtop|ninat|sig|stat):\\S+"));
    }
  }

  private static void ordered(Element element) {
    List<String> order = ORDER.get(element.getLocalName());
    if (order != null) {
      assertThat(children(element).stream().map(Node::getLocalName).map(order::indexOf).toList())
          .as(element.getLocalName())
          .isSorted()
          .doesNotContain(-1);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  @Test
  void escapesWhatHasAMeaningInXml() throws IOException {
    ReportVersion full = Examples.fullVersion();
    Article article = full.report().article();
    Article odd =
        article.with(
            article.metadata().toBuilder().title("A < B & \"C\" \u0001\f\uFFFF]]>").build());
    Report report = new Report(odd, full.report().facts(), full.report().fingerprints());
    ReportVersion version =
        new ReportVersion("ab".repeat(16), 1, Event.CREATED, Instant.EPOCH, report);
    assertThat(read(version).metadata().title()).isEqualTo("A < B & \"C\" ]]>");
  }

  /** IPTC's g2normalizedString. */
  @Test
  void writesAKeywordInOneLine() {
    ReportVersion full = Examples.fullVersion();
    Article article = full.report().article();
    Metadata tagged = article.metadata().toBuilder().tags(List.of("high\n\twater")).build();
    Report report =
        new Report(article.with(tagged), full.report().facts(), full.report().fingerprints());
    ReportVersion version =
        new ReportVersion("ab".repeat(16), 1, Event.CREATED, Instant.EPOCH, report);
    assertThat(new String(newsMl.write(version).body(), StandardCharsets.UTF_8))
        .contains("<keyword>high  water</keyword>");
  }

  @Test
  void isNamedAsTheArchiveNamesIt() {
    Envelope envelope = newsMl.write(Examples.bareVersion());
    assertThat(envelope.contentType()).isEqualTo("application/vnd.iptc.g2.newsitem+xml");
    assertThat(envelope.headers().get("CamelFileName"))
        .isEqualTo("1970-01-01/" + "ff".repeat(16) + "-v1.newsml.xml");
    assertThat(new String(envelope.body(), StandardCharsets.UTF_8)).startsWith("<?xml ");
  }
}
