package io.chapar.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.LocalSite;
import io.chapar.fetch.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageFetcherTest {
  private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final PageFetcher fetcher = new PageFetcher(client, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void getsThePageAndMakesItsOrigin() {
    site.page("/a", 302, "", "Location", "/b").page("/b", 200, "abc", "Content-Type", "text/html");
    FeedItem item = FeedItem.of("news", site.at("/a"));
    FetchedPage page = fetcher.fetch(item);
    assertThat(page.item()).isEqualTo(item);
    assertThat(page.bytes()).asString().isEqualTo("abc");
    assertThat(page.contentType()).isEqualTo("text/html");
    assertThat(page.origin().feed()).isEqualTo("news");
    assertThat(page.origin().link()).isEqualTo(site.at("/a"));
    assertThat(page.origin().address()).isEqualTo(site.at("/b"));
    assertThat(page.origin().fetchedAt()).isEqualTo(NOW);
    assertThat(page.origin().digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urn:uuid:1", "mailto:news@example.org"})
  void takesTheFeedsTextWhereThereIsNoPage(String link) {
    FetchedPage page = fetcher.fetch(item(link.isEmpty() ? null : URI.create(link), "<p>متن</p>"));
    assertThat(page.bytes()).asString().isEqualTo("<p>متن</p>");
    assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.origin().address()).isNull();
  }

  @Test
  void prefersThePageToTheFeedsText() {
    site.page("/a", 200, "whole");
    assertThat(fetcher.fetch(item(site.at("/a"), "part")).bytes()).asString().isEqualTo("whole");
  }

  @Test
  void refusesAnItemWithNeitherLinkNorContent() {
    assertThatThrownBy(() -> fetcher.fetch(item(null, null)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("item has neither link nor content: news key-1");
  }

  @Test
  void takesAPageThatIsGone() {
    assertThat(permanent(410).isGone()).isTrue();
  }

  @Test
  void triesAMissingPageAgainAsItMayBeUpLater() {
    site.page("/a", 404, "");
    assertThatThrownBy(() -> fetcher.fetch(FeedItem.of("news", site.at("/a"))))
        .hasMessage("server answered 404: " + site.at("/a"))
        .isInstanceOfSatisfying(
            TemporaryFailure.class, failure -> assertThat(failure.isMissing()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 405, 406, 451})
  void triesARefusedPageAgainAsWallsAgainstRobotsComeAndGo(int status) {
    site.page("/a", status, "");
    assertThatThrownBy(() -> fetcher.fetch(FeedItem.of("news", site.at("/a"))))
        .hasMessage("server answered " + status + ": " + site.at("/a"))
        .isInstanceOfSatisfying(
            TemporaryFailure.class, failure -> assertThat(failure.isMissing()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204, 300, 304, 403, 408, 425, 429, 451, 500, 502, 503, 504, 520})
  void triesOtherStatusesAgain(int status) {
    site.page("/a", status, "", "Retry-After", "60");
    assertThatThrownBy(() -> fetcher.fetch(FeedItem.of("news", site.at("/a"))))
        .hasMessage("server answered " + status + ": " + site.at("/a"))
        .isInstanceOfSatisfying(
            TemporaryFailure.class,
            e -> {
              assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(1));
              assertThat(e.server()).isEqualTo(site.at("/a"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/jpeg",
        "IMAGE/SVG+XML",
        "video/mp4",
        "audio/mpeg",
        "font/woff2",
        "application/pdf",
        "application/octet-stream",
        "application/zip; charset=utf-8",
        "application/vnd.ms-excel",
        "text/css",
        "multipart/mixed",
        "application/rss+xml; charset=utf-8",
        "application/feed+json",
      })
  void refusesWhatCannotBeAnArticle(String type) {
    site.page("/a", 200, "x".repeat(2 * Settings.CAP), "Content-Type", type);
    assertThatThrownBy(() -> fetcher.fetch(FeedItem.of("news", site.at("/a"))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("page is no article (" + type + "): " + site.at("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=windows-1256",
        "TEXT/HTML",
        "text/plain",
        "application/xhtml+xml",
        "application/ld+json",
        "application/json",
        "text/html,text/html",
        "html",
        "; charset=utf-8",
        "",
      })
  void takesWhatCanBeAnArticle(String type) {
    site.page("/a", 200, "text", "Content-Type", type);
    assertThat(fetcher.fetch(FeedItem.of("news", site.at("/a"))).bytes()).hasSize(4);
  }

  private PermanentFailure permanent(int status) {
    site.page("/a", status, "no");
    try {
      fetcher.fetch(FeedItem.of("news", site.at("/a")));
    } catch (PermanentFailure e) {
      assertThat(e).hasMessage("server answered " + status + ": " + site.at("/a"));
      return e;
    }
    throw new AssertionError("no failure");
  }

  private static FeedItem item(@Nullable URI link, @Nullable String content) {
    return new FeedItem(
        "news",
        List.of("key-1"),
        null,
        link,
        null,
        null,
        content,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        0);
  }
}
