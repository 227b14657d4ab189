package io.chapar.fetch.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.LocalSite;
import io.chapar.fetch.Request;
import io.chapar.fetch.Settings;
import io.chapar.fetch.robots.Robots;
import io.chapar.fetch.robots.RobotsSite;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WholeArticleTest {
  private static final String TYPE = "text/html";

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final PageFetcher fetcher = new PageFetcher(client, Clock.systemUTC());

  /** For articles that were read before. */
  private final PageFetcher again =
      new PageFetcher(client, Clock.systemUTC(), all(), Duration.ZERO, item -> true);

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void isFollowedFromNumberedPageToNumberedPage() {
    page("/a", "one <a href='/a/2/'>2</a> <a href='/a/3/'>3</a>");
    page("/a/2/", "two <link rel=next href='/a/3'>");
    page("/a/3", "three");
    assertThat(texts(fetch("/a"))).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='0;url=/b'>",
        "<META HTTP-EQUIV='Refresh' CONTENT='2.5, URL = /b'>",
        "<meta content=\"0; url='/b'\" http-equiv=refresh>",
        "<meta http-equiv=refresh content='0 /b'>",
        "<meta http-equiv=refresh content='0;url=\"/b\" and more'>"
      })
  void isThatOfThePageToWhichItsOwnSendsAtOnce(String refresh) {
    page("/a", refresh + "You are sent on");
    page("/b", "one <a href='/b/2'>2</a>");
    page("/b/2", "two");
    assertThat(texts(fetch("/a"))).containsExactly("one", "two");
    assertThat(fetch("/a").origin().address()).isEqualTo(site.at("/b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='300;url=/b'>",
        "<meta http-equiv=refresh content=0>",
        "<meta http-equiv=refresh content='0;url=/a'>",
        "<meta http-equiv=refresh content='0;url='>",
        "<noscript><meta http-equiv=refresh content='0;url=/b'></noscript>",
        "<meta http-equiv=content-type content='0;url=/b'>",
        "<meta http-equiv=refresh content='0;url=file:///etc/passwd'>",
        "<meta http-equiv=refresh content='0;url=intent://b'>",
        "<script>'<meta http-equiv=refresh content=\"0;url=/b\">'</script>"
      })
  void isThatOfItsOwnPageWhichSendsNobodyOn(String html) {
    page("/a", html + "one");
    assertThat(fetch("/a").origin().address()).isEqualTo(site.at("/a"));
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void isFollowedOnceWherePagesSendToEachOther() {
    page("/a", "<meta http-equiv=refresh content='0;url=/b'>");
    page("/b", "<meta http-equiv=refresh content='0;url=/a'>");
    assertThat(fetch("/a").origin().address()).isEqualTo(site.at("/b"));
  }

  @Test
  void failsAsThePageDoesToWhichItIsSent() {
    page("/a", "<meta http-equiv=refresh content='0;url=/b'>");
    site.page("/b", 503, "later");
    assertThatThrownBy(() -> fetch("/a")).isInstanceOf(TemporaryFailure.class);
  }

  @Test
  void hasFurtherPagesWithItemsOfTheirOwn() {
    page("/a", "one <a href='?page=2'>2</a>");
    FetchedPage second = fetch("/a").more().get(0);
    assertThat(second.origin().address()).isEqualTo(site.at("/a?page=2"));
    assertThat(second.item().link()).isEqualTo(site.at("/a?page=2"));
  }

  @Test
  void endsAfterTenPages() {
    site.page("/a", exchange -> send(exchange.getRequestURI(), exchange));
    assertThat(fetch("/a").more()).hasSize(WholeArticle.MOST_PAGES - 1);
    assertThat(site.requests).hasSize(WholeArticle.MOST_PAGES);
  }

  @Test
  void goesAsFarAsItCanBeHad() {
    page("/a", "one <a href='/a/2'>2</a>");
    site.page("/a/2", 500, "broken");
    assertThat(texts(fetch("/a"))).containsExactly("one");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void isNotCutWhereAReportWasMadeOfItBefore(int status) {
    page("/a", "one <a href='/a/2'>2</a>");
    site.page("/a/2", status, "busy", "Retry-After", "60");
    page("/amp/b", "<html amp><link rel=canonical href=/b>short");
    site.page("/b", status, "busy", "Retry-After", "60");
    for (String path : List.of("/a", "/amp/b")) {
      assertThatThrownBy(() -> again.fetch(FeedItem.of("news", site.at(path))))
          .hasMessageStartingWith("a part of the article cannot be had now, server answered ")
          .isInstanceOfSatisfying(
              TemporaryFailure.class,
              failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void isShorterThanBeforeWhereItsPublisherHasTakenAPageDown(int status) {
    page("/a", "one <a href='/a/2'>2</a>");
    site.page("/a/2", status, "");
    assertThat(texts(again.fetch(FeedItem.of("news", site.at("/a"))))).containsExactly("one");
  }

  @Test
  void saysThatItWasCutByItsTime() {
    page("/a", "one <a href='/a/2'>2</a>");
    page("/a/2", "two");
    WholeArticle article =
        new WholeArticle(
            address -> client.get(new Request(address, Map.of(), head -> true)),
            Duration.ZERO,
            Duration.ofNanos(-1));
    assertThat(article.from(site.at("/a"))).hasSize(1);
    assertThat(article.cut()).hasMessageStartingWith("no time was left (of ");
  }

  /** A part would be delivered as if its publisher had written no more. */
  @Test
  void isNoneWhereItsFetchingIsInterrupted() {
    Thread fetching = Thread.currentThread();
    site.page(
        "/a",
        exchange -> {
          fetching.interrupt();
          byte[] html = "one <a href='/a/2'>2</a>".getBytes(UTF_8);
          LocalSite.send(exchange, 200, html, "Content-Type", TYPE);
        });
    page("/a/2", "two");
    assertThatThrownBy(() -> fetch("/a")).isInstanceOf(TemporaryFailure.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void staysWithTheSite() {
    page("/a", "one <a href='https://elsewhere.example/a/2'>2</a>");
    assertThat(fetch("/a").more()).isEmpty();
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void failsWhereItsFirstPageDoes() {
    site.page("/a", 410, "");
    assertThatThrownBy(() -> fetch("/a")).isInstanceOf(PermanentFailure.class);
  }

  @Test
  void goesOnAfterAHyphenWhereTheLinkIsNamedTheNextPage() {
    page("/a.html", "<LINK href='/a-2.html' rel=NEXT>one");
    page("/a-2.html", "two <a href='/a.html'>1</a>");
    assertThat(texts(fetch("/a.html"))).containsExactly("one", "two");
  }

  /** WordPress with {@code /%postname%.html} tells two articles of one title apart in this way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/a-2.html'>The weather today</a>",
        "<a href='/a-2.html' rel=next>The weather today</a>",
        "<link rel='next' title='The weather today' href='/a-2.html'>"
      })
  void isNoOtherArticleOfItsTitle(String link) {
    page("/a.html", "one " + link);
    page("/a-2.html", "another");
    assertThat(fetch("/a.html").more()).isEmpty();
  }

  /** Robots that ask nothing. */
  private Robots all() {
    return new Robots(
        client, Clock.systemUTC(), new RobotsSite.Shelf(), Set.of("127.0.0.1"), Duration.ZERO);
  }

  private void page(String path, String html) {
    site.page(path.replaceFirst("\\?.*", ""), 200, html, "Content-Type", TYPE);
  }

  private static void send(URI asked, HttpExchange exchange) throws IOException {
    String query = String.valueOf(asked.getQuery());
    int number = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1;
    String html = "<a href='?page=" + (number + 1) + "'>next</a>";
    LocalSite.send(exchange, 200, html.getBytes(UTF_8), "Content-Type", TYPE);
  }

  private FetchedPage fetch(String path) {
    return fetcher.fetch(FeedItem.of("news", site.at(path)));
  }

  private static List<String> texts(FetchedPage page) {
    return Stream.concat(Stream.of(page), page.more().stream())
        .map(one -> new String(one.bytes(), UTF_8))
        .map(html -> html.replaceAll("<[^>]*>\\d?", "").strip())
        .toList();
  }
}
