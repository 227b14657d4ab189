package io.chapar.camel.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.WireFeedInput;
import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import io.chapar.article.Examples;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.camel.rss.Rss.EncodedRss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other readers are told of when an article came out: the JDK's parser and ROME's. */
class PubDateTest {
  private static final Instant MADE = Instant.parse("2026-03-06T08:30:15Z");

  @TempDir private Path folder;

  private static ReportVersion version(String id, @Nullable DateTime published) {
    Report bare = Examples.report(Examples.item("isna", "https://a.example/" + id), "Text");
    Article article = bare.article();
    Metadata dated =
        Metadata.builder()
            .title("آب")
            .url(article.metadata().url())
            .language("fa")
            .bylines(List.of("سارا کریمی"))
            .published(published)
            .build();
    Article written =
        new Article(article.origin(), dated, "fa", "Arab", Article.Direction.RTL, article.blocks());
    return new ReportVersion(
        id,
        1,
        ReportVersion.Event.CREATED,
        MADE,
        "1",
        new Report(written, bare.facts(), bare.fingerprints()));
  }

  private static DateTime dated(String text, Precision precision) {
    return DateTime.gregorian(OffsetDateTime.parse(text), precision);
  }

  /** What the route writes, by a step that has just started. */
  private byte[] written(ReportVersion version) throws Exception {
    Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.setProperty("document", folder.resolve("feed.xml").toString());
    exchange.setProperty("title", "Reports");
    exchange.setProperty("address", "https://c.example/feed.xml");
    exchange.setProperty("items", "9");
    exchange.getMessage().setBody(version);
    new AddToFeed().process(exchange);
    try (var out = Files.newOutputStream(folder.resolve("feed.xml"))) {
      new EncodedRss().marshal(exchange, exchange.getMessage().getBody(), out);
    }
    return Files.readAllBytes(folder.resolve("feed.xml"));
  }

  private Document dom() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(folder.resolve("feed.xml").toFile());
  }

  private Element item(String guid) throws Exception {
    NodeList items = dom().getElementsByTagName("item");
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      if (guid.equals(text(item, null, "guid"))) {
        return item;
      }
    }
    throw new AssertionError("no item " + guid);
  }

  private static @Nullable String text(Element item, @Nullable String namespace, String name) {
    NodeList found =
        namespace == null
            ? item.getElementsByTagName(name)
            : item.getElementsByTagNameNS(namespace, name);
    return found.getLength() == 0 ? null : found.item(0).getTextContent();
  }

  private static @Nullable String terms(Element item, String name) {
    return text(item, "http://purl.org/dc/terms/", name);
  }

  private static @Nullable String core(Element item, String name) {
    return text(item, "http://purl.org/dc/elements/1.1/", name);
  }

  @Test
  void saysWhenAnArticleCameOutAsRssDoes() throws Exception {
    written(version("a", dated("2026-03-05T09:30:15+03:30", Precision.SECOND)));
    Element item = item("a");
    assertThat(text(item, null, "pubDate")).isEqualTo("Thu, 05 Mar 2026 06:00:15 GMT");
    assertThat(
            ZonedDateTime.parse(text(item, null, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME))
        .isEqualTo("2026-03-05T06:00:15Z");
    assertThat(core(item, "date")).isEqualTo("2026-03-05T06:00:15Z");
    assertThat(terms(item, "issued")).isEqualTo("2026-03-05T09:30:15+03:30");
    assertThat(terms(item, "modified")).isEqualTo(MADE.toString());
    assertThat(core(item, "language")).isEqualTo("fa");
    assertThat(core(item, "creator")).isEqualTo("سارا کریمی");
    assertThat(((Element) item.getElementsByTagName("guid").item(0)).getAttribute("isPermaLink"))
        .isEqualTo("false");
  }

  @Test
  void saysTheSameToRome() throws Exception {
    written(version("a", dated("2026-03-05T09:30:15+03:30", Precision.SECOND)));
    Channel channel = (Channel) new WireFeedInput().build(folder.resolve("feed.xml").toFile());
    Item item = channel.getItems().get(0);
    assertThat(item.getPubDate()).isEqualTo("2026-03-05T06:00:15Z");
    assertThat(item.getGuid().getValue()).isEqualTo("a");
    assertThat(channel.getPubDate()).isEqualTo(MADE.toString());
  }

  @Test
  void namesTheDayOfAReportThatHasNoTimeOfTheDay() throws Exception {
    written(version("a", dated("2026-03-05T00:00:00+03:30", Precision.DAY)));
    assertThat(text(item("a"), null, "pubDate")).isEqualTo("Wed, 04 Mar 2026 20:30:00 GMT");
    assertThat(terms(item("a"), "issued")).isEqualTo("2026-03-05");
  }

  @Test
  void inventsNoDateForAReportWithoutOne() throws Exception {
    written(version("a", null));
    assertThat(text(item("a"), null, "pubDate")).isNull();
    assertThat(core(item("a"), "date")).isNull();
    assertThat(terms(item("a"), "issued")).isNull();
    assertThat(terms(item("a"), "modified")).isEqualTo(MADE.toString());
    assertThat(core(item("a"), "language")).isEqualTo("fa");
  }

  @Test
  void keepsTheDatesOfAnItemThatWasReadBackAtARestart() throws Exception {
    written(version("a", dated("2026-03-05T00:00:00+03:30", Precision.DAY)));
    written(version("b", dated("2026-03-05T12:00:00Z", Precision.MINUTE)));
    assertThat(text(item("a"), null, "pubDate")).isEqualTo("Wed, 04 Mar 2026 20:30:00 GMT");
    assertThat(terms(item("a"), "issued")).isEqualTo("2026-03-05");
    assertThat(terms(item("a"), "modified")).isEqualTo(MADE.toString());
    assertThat(core(item("a"), "language")).isEqualTo("fa");
    assertThat(text(item("b"), null, "pubDate")).isEqualTo("Thu, 05 Mar 2026 12:00:00 GMT");
    assertThat(terms(item("b"), "issued")).isEqualTo("2026-03-05T12:00Z");
  }
}
