package io.chapar.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.fetch.page.PageFetcher;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AmpPageTest {
  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final PageFetcher fetcher = new PageFetcher(client, Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void isReadAsThePageThatItWasMadeFrom() {
    page("/amp/a", "<!doctype html><html ⚡ lang=fa><link rel=canonical href=/a>short");
    page("/a", "whole");
    FetchedPage page = fetch("/amp/a");
    assertThat(texts(page)).containsExactly("whole");
    assertThat(page.origin().address()).isEqualTo(site.at("/a"));
    assertThat(page.origin().link()).isEqualTo(site.at("/amp/a"));
  }

  @Test
  void leadsToOnePageAlone() {
    page("/amp/a", "<html amp><link rel=canonical href=/amp/b>first");
    page("/amp/b", "<html amp><link rel=canonical href=/amp/a>second");
    assertThat(texts(fetch("/amp/a"))).containsExactly("second");
    assertThat(site.requests).hasSize(2);
  }

  @Test
  void goesOnWithThePagesOfTheOneThatItWasMadeFrom() {
    page("/amp/a", "<html amp><link rel=canonical href=/a><a href='/amp/a/2'>2</a>short");
    page("/a", "one <a href='/a/2'>2</a>");
    page("/a/2", "two");
    assertThat(texts(fetch("/amp/a"))).containsExactly("one", "two");
  }

  @Test
  void isItselfWhereItsCanonicalIs() {
    page("/amp/a", "<html amp><link rel=canonical href=/amp/a>all");
    assertThat(texts(fetch("/amp/a"))).containsExactly("all");
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void isNotSoughtWhereAPageNamesOne() {
    page("/a", "<html><link rel=amphtml href=/amp/a>whole");
    assertThat(texts(fetch("/a"))).containsExactly("whole");
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void isItselfWhereTheOtherIsElsewhereOrCannotBeHad() {
    page("/amp/a", "<html amp><link rel=canonical href=https://elsewhere.example/a>short");
    page("/amp/b", "<html amp><link rel=canonical href=/gone>short");
    site.page("/gone", 404, "");
    assertThat(fetch("/amp/a").origin().address()).isEqualTo(site.at("/amp/a"));
    assertThat(fetch("/amp/b").origin().address()).isEqualTo(site.at("/amp/b"));
  }

  @Test
  void isNoPageThatDoesNotSaySo() {
    page("/a?utm=1", "<html lang=fa><link rel=canonical href=/b>whole");
    assertThat(texts(fetch("/a?utm=1"))).containsExactly("whole");
  }

  private void page(String path, String html) {
    site.page(path.replaceFirst("\\?.*", ""), 200, html, "Content-Type", "text/html");
  }

  private FetchedPage fetch(String path) {
    return fetcher.fetch(FeedItem.of("news", site.at(path)));
  }

  private static List<String> texts(FetchedPage page) {
    return Stream.concat(Stream.of(page), page.more().stream())
        .map(one -> new String(one.bytes(), UTF_8).replaceAll("<[^>]*>\\d?", "").strip())
        .toList();
  }
}
