package io.chapar.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without a feed: the links that a selector finds are the items. */
class ListPageTest {
  private static final URI ADDRESS = URI.create("https://news.example/latest/");

  private static FeedReading read(String select, String html) {
    return new FeedReader()
        .read(
            new FetchedFeed(
                Examples.feed(null, null).selecting(select),
                ADDRESS,
                FeedCursor.NONE,
                html.getBytes(StandardCharsets.UTF_8),
                "text/html",
                false,
                null,
                Instant.EPOCH));
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=en><head><title>Latest</title></head><body>"
        + body
        + "</body></html>";
  }

  private static List<FeedItem> items(String select, String body) {
    return read(select, page(body)).items();
  }

  private static List<String> links(String select, String body) {
    return items(select, body).stream().map(item -> String.valueOf(item.link())).toList();
  }

  @Test
  void makesAnItemOfEachLinkInTheOrderOfThePage() {
    List<FeedItem> items =
        items(
            "main h2 a",
            """
            <nav><a href="/about">About us</a></nav>
            <main><h2><a href="/2026/bridge">The bridge is <b>open</b></a></h2>
            <h2><a href="harbour?id=7">پل انزلی باز شد</a></h2></main>""");
    assertThat(items)
        .extracting(FeedItem::title)
        .containsExactly("The bridge is open", "پل انزلی باز شد");
    assertThat(items)
        .extracting(item -> String.valueOf(item.link()))
        .containsExactly(
            "https://news.example/2026/bridge", "https://news.example/latest/harbour?id=7");
    assertThat(items.get(0).keys()).containsExactly("link://news.example/2026/bridge");
    assertThat(items).allSatisfy(item -> assertThat(item.date()).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.card", "article", "a.card h3", "#list", "article, h3, a"})
  void takesALinkWhatLiesInALinkOrWhatHoldsLinks(String select) {
    assertThat(
            items(
                select,
                """
                <div id=list><article><a class=card href=/1><h3>One</h3><p>Long text</p></a>
                </article></div>"""))
        .singleElement()
        .returns("One", FeedItem::title);
  }

  @Test
  void takesAPageOnceWithItsLongestTitle() {
    assertThat(
            items(
                "a",
                """
                <a href="/1"><img src=x.jpg></a> <a href="/1?utm_source=list">The whole headline</a>
                <a href="/1#comments">Comments</a>"""))
        .singleElement()
        .returns("The whole headline", FeedItem::title)
        .returns(URI.create("https://news.example/1"), FeedItem::link);
  }

  @Test
  void leavesTimesOutOfTitlesAsTheyChangeByThemselves() {
    assertThat(items("a", "<a href=/1>Bridge opens <time>5 minutes ago</time></a>"))
        .singleElement()
        .returns("Bridge opens", FeedItem::title);
  }

  @Test
  void leavesOutThePageItselfAndWhatIsNoPage() {
    assertThat(
            links(
                "a",
                """
                <a href="#top">Top</a> <a href="">Here</a> <a href="/latest">Latest</a>
                <a href="mailto:a@news.example">Mail</a> <a href="javascript:void(0)">Menu</a>
                <a href="ftp://news.example/1">Files</a> <a href="https://">Nowhere</a>
                <a href="http://[bad">Bad</a> <a>None</a> <a href="/1">One</a>"""))
        .containsExactly("https://news.example/1");
  }

  @Test
  void resolvesAddressesAgainstTheBaseOfThePage() {
    String html = "<html><head><base href='/archive/'></head><body><a href=1>One</a></body></html>";
    assertThat(read("a", html).items())
        .extracting(item -> String.valueOf(item.link()))
        .containsExactly("https://news.example/archive/1");
  }

  @Test
  void takesTwoHundredLinksAtTheMost() {
    String many =
        IntStream.range(0, 1_000)
            .mapToObj(n -> "<a href=/" + n + ">Headline " + n + "</a>")
            .collect(Collectors.joining("\n"));
    assertThat(links("a", many)).hasSize(200).endsWith("https://news.example/199");
  }

  @Test
  void readsAPageOfManyNestedElementsInTime() {
    String nested = "<div><a href=/1>One</a>".repeat(20_000);
    assertThat(links("div", nested)).containsExactly("https://news.example/1");
  }

  @Test
  void saysSoWhenNoLinkMatches() {
    assertThatThrownBy(() -> items("main h2 a", "<a href=/1>One</a><a href=/2>Two</a>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(
            "list page has no link that matches \"main h2 a\" (2 links in all): " + ADDRESS);
    assertThatThrownBy(() -> items("p", "<p>Text</p>"))
        .hasMessageContaining("no link that matches \"p\" (0 links in all)");
  }

  @Test
  void saysSoWhenThePageIsEmpty() {
    assertThatThrownBy(() -> read("a", "")).hasMessageContaining("(0 links in all)");
  }

  @Test
  void namesTheFeedThatSuchAPageDeclares() {
    assertThatThrownBy(
            () ->
                items("h2 a", "<link rel=alternate type='application/rss+xml' href='/rss'><p>Text"))
        .hasMessageContaining("(0 links in all); watch https://news.example/rss: ");
  }

  @Test
  void saysSoWhenAFeedComes() {
    String feed =
        Examples.item("<title>One</title><description>&lt;a href='/1'>One&lt;/a></description>");
    assertThatThrownBy(() -> read("a", feed))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("no list page but a feed (rss20); drop select: " + ADDRESS);
  }
}
