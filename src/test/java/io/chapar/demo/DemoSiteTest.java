package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DemoSiteTest {
  private static final Duration LATE = Duration.ofHours(1);

  private final Http http = new Http();
  private volatile Duration elapsed = Duration.ZERO;
  private DemoSite site;

  @BeforeEach
  void start() throws Exception {
    site = DemoSite.start(() -> elapsed, Edition.at(Instant.parse("2026-11-24T18:00:00Z")));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyHouseIsAHostOfItsOwn() {
    assertThat(site.feeds()).extracting(PublisherFeed::address).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void feedsAreXmlOrJsonAndLinkToPagesOfTheirSite() throws Exception {
    elapsed = LATE;
    for (PublisherFeed feed : site.feeds()) {
      List<String> links = links(feed);
      assertThat(links).as(feed.name()).hasSizeBetween(4, 6);
      assertThat(links).allMatch(link -> link.startsWith(feed.address().replace("/feed", "/")));
    }
  }

  @Test
  void aPageHoldsItsArticleAmongWhatIsNotTheArticle() throws Exception {
    String page = http.get(links(named("rudbang")).get(0)).body();
    assertThat(page)
        .contains("<h1 class=\"title\" itemprop=\"headline\">۱۲ هزار نهال بلوط")
        .contains("۷۱ درصد زنده مانده‌اند")
        .contains("\"datePublished\":\"2026-11-24T09:40:00+03:30\"")
        .contains("اخبار مرتبط", "comments-list")
        .doesNotContain("{{");
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    String address = named("tamarisk").address();
    String tag = http.get(address).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = http.get(address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(site.polls().unchanged()).isEqualTo(1);
  }

  @Test
  void aNewItemMakesTheKnownOneOld() throws Exception {
    String address = named("tamarisk").address();
    String tag = http.get(address).headers().firstValue("ETag").orElseThrow();
    elapsed = LATE;
    assertThat(http.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void oneFeedIsBusyOnceAndSaysForHowLong() throws Exception {
    String address = named("durnaxeber").address();
    assertThat(http.get(address).statusCode()).isEqualTo(200);
    elapsed = LATE;
    HttpResponse<String> first = http.get(address);
    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.headers().firstValue("Retry-After")).contains("2");
    assertThat(http.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void onePageOfAllIsMissing() throws Exception {
    elapsed = LATE;
    List<String> missing = new ArrayList<>();
    for (PublisherFeed feed : site.feeds()) {
      for (String link : links(feed)) {
        int status = http.get(link).statusCode();
        assertThat(status).as(link).isIn(200, 404);
        if (status == 404) {
          missing.add(link);
        }
      }
    }
    assertThat(missing).singleElement().asString().contains("an-article-that-was-never-there");
  }

  @Test
  void halfIsOutAtOnceAndThenOneMoreAtEachBeat() {
    int first = site.items();
    List<Integer> counts =
        IntStream.rangeClosed(1, 14)
            .mapToObj(beat -> Duration.ofSeconds(2L * beat))
            .map(this::itemsAt)
            .toList();
    assertThat(first).isEqualTo(14);
    assertThat(counts).isEqualTo(IntStream.rangeClosed(15, 28).boxed().toList());
    assertThat(site.isOver()).isTrue();
  }

  private int itemsAt(Duration time) {
    elapsed = time;
    return site.items();
  }

  @Test
  void anArticleIsCorrectedAtTheSameAddress() throws Exception {
    String link = links(named("rudbang")).get(0);
    elapsed = Duration.ofSeconds(9);
    assertThat(http.get(link).body()).contains("۶۱ درصد زنده مانده‌اند", "اصلاحیه");
  }

  @Test
  void othersAreNotAllowedToWrite() throws Exception {
    assertThat(http.post(named("tamarisk").address(), new byte[0], "x-a", "b").statusCode())
        .isEqualTo(405);
  }

  private PublisherFeed named(String name) {
    return site.feeds().stream().filter(feed -> feed.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> links(PublisherFeed feed) throws Exception {
    HttpResponse<String> answer = http.get(feed.address());
    String body = answer.statusCode() == 503 ? http.get(feed.address()).body() : answer.body();
    return feed.format().equals("json") ? jsonLinks(body) : xmlLinks(body);
  }

  private static List<String> jsonLinks(String body) throws Exception {
    JsonNode items = new ObjectMapper().readTree(body).get("items");
    return items.findValuesAsText("url");
  }

  private static List<String> xmlLinks(String body) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    NodeList guids = root.getElementsByTagName(root.getTagName().equals("rss") ? "guid" : "id");
    List<String> links = new ArrayList<>();
    for (int i = 0; i < guids.getLength(); i++) {
      links.add(guids.item(i).getTextContent());
    }
    links.removeIf(link -> link.endsWith("/"));
    return links;
  }
}
