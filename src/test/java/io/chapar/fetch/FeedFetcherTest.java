package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.body.ContentCodingsTest;
import io.chapar.text.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FeedFetcherTest {
  private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");
  private static final String RSS = "<rss><channel><title>News</title></channel></rss>";
  private static final String MODIFIED = "Tue, 03 Jun 2025 08:00:00 GMT";
  private static final String TAG = "W/\"a;b=c-gzip\"";

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final FeedFetcher fetcher = new FeedFetcher(client, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void getsAFeedAndLeavesACursor() {
    site.page("/rss", 200, RSS, "ETag", TAG, "Last-Modified", MODIFIED, "Content-Type", "text/xml");
    Feed feed = feed("/rss", FeedCursor.NONE);
    FetchedFeed fetched = fetcher.fetch(feed);
    assertThat(fetched.feed()).isEqualTo(feed);
    assertThat(fetched.bytes()).asString().isEqualTo(RSS);
    assertThat(fetched.cursor()).isEqualTo(new FeedCursor(TAG, MODIFIED, digest(RSS)));
    assertThat(fetched.contentType()).isEqualTo("text/xml");
    assertThat(fetched.unchanged()).isFalse();
    assertThat(fetched.fresh()).isNull();
    assertThat(fetched.fetchedAt()).isEqualTo(NOW);
    assertThat(site.requests.get(0)).doesNotContainKeys("If-none-match", "If-modified-since");
  }

  /** PostgreSQL refuses a NUL wherever it stands in a text (SQLSTATE 22021). */
  @Test
  void takesAFieldsNulForASpace() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nETag: \"a\0b\"\r\nLast-Modified: \0\r\n\r\n" + RSS;
    try (RawSite raw = RawSite.saying(answer)) {
      Feed feed = new Feed("news", raw.address(), FeedCursor.NONE, null, null, 20);
      assertThat(fetcher.fetch(feed).cursor())
          .isEqualTo(new FeedCursor("\"a b\"", null, digest(RSS)));
    }
  }

  @Test
  void sendsTheCursorAsItWasSentAndTakes304ForUnchanged() {
    site.page("/rss", 304, "", "Cache-Control", "public, max-age=600");
    FeedCursor cursor = new FeedCursor(TAG, MODIFIED, "d");
    FetchedFeed fetched = fetcher.fetch(feed("/rss", cursor));
    assertThat(fetched.unchanged()).isTrue();
    assertThat(fetched.bytes()).isEmpty();
    assertThat(fetched.cursor()).isEqualTo(cursor);
    assertThat(fetched.fresh()).isEqualTo(Duration.ofMinutes(10));
    assertThat(site.requests.get(0).getFirst("If-none-match")).isEqualTo(TAG);
    assertThat(site.requests.get(0).getFirst("If-modified-since")).isEqualTo(MODIFIED);
  }

  @Test
  void renewsTheValidatorsThatA304Sends() {
    site.page("/rss", 304, "", "ETag", "\"new\"");
    FetchedFeed fetched = fetcher.fetch(feed("/rss", new FeedCursor(TAG, MODIFIED, "d")));
    assertThat(fetched.cursor()).isEqualTo(new FeedCursor("\"new\"", MODIFIED, "d"));
  }

  @Test
  void takesA304ThatWasNotAskedForAsTrouble() {
    site.page("/rss", 304, "");
    assertThatThrownBy(() -> fetcher.fetch(feed("/rss", FeedCursor.NONE)))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage("server answered 304: " + site.at("/rss"));
  }

  @Test
  void takesTheSameBytesForUnchangedWhateverTheTag() {
    site.page("/rss", 200, RSS, "ETag", "\"new\"");
    FetchedFeed fetched = fetcher.fetch(feed("/rss", new FeedCursor("\"old\"", null, digest(RSS))));
    assertThat(fetched.unchanged()).isTrue();
    assertThat(fetched.bytes()).isEmpty();
    assertThat(fetched.cursor()).isEqualTo(new FeedCursor("\"new\"", null, digest(RSS)));
  }

  @Test
  void takesOtherBytesForChangedUnderTheSameTag() {
    site.page("/rss", 200, RSS, "ETag", TAG);
    FetchedFeed fetched = fetcher.fetch(feed("/rss", new FeedCursor(TAG, null, digest("older"))));
    assertThat(fetched.unchanged()).isFalse();
  }

  @Test
  void digestsTheDecodedBytes() throws IOException {
    byte[] packed = ContentCodingsTest.gzip(RSS.getBytes(StandardCharsets.UTF_8));
    site.page("/rss", 200, packed, "Content-Encoding", "gzip");
    FetchedFeed fetched = fetcher.fetch(feed("/rss", FeedCursor.NONE));
    assertThat(fetched.bytes()).asString().isEqualTo(RSS);
    assertThat(fetched.cursor().digest()).isEqualTo(digest(RSS));
    assertThat(site.requests.get(0).getFirst("Accept-encoding")).isEqualTo("gzip, deflate");
  }

  @ParameterizedTest
  @CsvSource({"301,200,/b", "308,200,/b", "302,200,", "307,200,", "301,304,/b"})
  void tellsWhereAFeedHasMovedForGood(int redirect, int status, String moved) {
    site.page("/a", redirect, "", "Location", "/b").page("/b", status, status == 200 ? RSS : "");
    FetchedFeed fetched = fetcher.fetch(feed("/a", new FeedCursor(TAG, null, null)));
    assertThat(fetched.moved()).isEqualTo(moved == null ? null : site.at(moved));
  }

  @Test
  void tellsWhereAFeedMovedForGoodBeforeItIsSentElsewhereForToday() {
    site.page("/a", 301, "", "Location", "/b")
        .page("/b", 308, "", "Location", "/c")
        .page("/c", 302, "", "Location", "/d")
        .page("/d", 301, "", "Location", "/e")
        .page("/e", 200, RSS);
    FetchedFeed fetched = fetcher.fetch(feed("/a", FeedCursor.NONE));
    assertThat(fetched.moved()).isEqualTo(site.at("/c"));
    assertThat(fetched.address()).isEqualTo(site.at("/e"));
  }

  @Test
  void asksForAWholeFeedWithoutValidatorsAndKnowsItByItsDigest() {
    site.page("/rss", 200, RSS, "ETag", TAG);
    FeedCursor cursor = new FeedCursor(TAG, null, digest(RSS)).unconditional();
    FetchedFeed fetched = fetcher.fetch(feed("/rss", cursor));
    assertThat(site.requests.get(0).getFirst("If-none-match")).isNull();
    assertThat(fetched.unchanged()).isTrue();
    assertThat(fetched.cursor().etag()).isEqualTo(TAG);
  }

  @Test
  void sendsAWeakTagAsItCameForTheServerComparesWeakly() {
    site.page("/rss", 304, "");
    fetcher.fetch(feed("/rss", new FeedCursor("W/\"a;b\"", null, "d")));
    assertThat(site.requests.get(0).getFirst("If-none-match")).isEqualTo("W/\"a;b\"");
  }

  @Test
  void tellsTheAddressAfterRedirects() {
    site.page("/old", 301, "", "Location", "/rss").page("/rss", 200, RSS);
    FetchedFeed fetched = fetcher.fetch(feed("/old", new FeedCursor(TAG, null, null)));
    assertThat(fetched.address()).isEqualTo(site.at("/rss"));
    assertThat(site.requests.get(1).getFirst("If-none-match")).isEqualTo(TAG);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 300, 400, 403, 404, 429, 500, 502, 503, 504})
  void expectsFeedsToComeBack(int status) {
    site.page("/rss", status, "");
    assertThatThrownBy(() -> fetcher.fetch(feed("/rss", FeedCursor.NONE)))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage("server answered " + status + ": " + site.at("/rss"));
  }

  @Test
  void saysThatARedirectNamesNoPlace() {
    site.page("/feed", 302, "");
    assertThatThrownBy(() -> fetcher.fetch(feed("/feed", FeedCursor.NONE)))
        .hasMessage("server answered 302 without a Location: " + site.at("/feed"));
  }

  @Test
  void takes410ForGone() {
    site.page("/rss", 410, "gone");
    assertThatThrownBy(() -> fetcher.fetch(feed("/rss", FeedCursor.NONE)))
        .hasMessage("server answered 410: " + site.at("/rss"))
        .isInstanceOfSatisfying(PermanentFailure.class, e -> assertThat(e.isGone()).isTrue());
  }

  /** Of a parked domain, or of a page that says that all is gone. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302})
  void takes410OfAnotherHostForTemporary(int status) {
    try (GuardedClient two =
        Settings.client(Settings.patient(), name -> Settings.addresses("127.0.0.1"))) {
      String parked = "http://allowed.example:" + site.port() + "/parked";
      site.page("/rss", status, "", "Location", parked)
          .page("/parked", 410, "", "Retry-After", "60");
      FeedFetcher sentOn = new FeedFetcher(two, Clock.systemUTC());
      assertThatThrownBy(() -> sentOn.fetch(feed("/rss", FeedCursor.NONE)))
          .hasMessage("server answered 410: " + parked)
          .isInstanceOfSatisfying(
              TemporaryFailure.class,
              failure -> assertThat(failure.server()).isEqualTo(URI.create(parked)));
    }
  }

  @Test
  void takesRefusalsForTemporary() {
    site.page("/rss", 302, "", "Location", "http://10.0.0.1/");
    assertThatThrownBy(() -> fetcher.fetch(feed("/rss", FeedCursor.NONE)))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage(
            "address is refused (10.0.0.1 is private; to allow it name 10.0.0.1 in"
                + " fetch.private-hosts (of routes in http.private-hosts)): http://10.0.0.1/");
  }

  private Feed feed(String path, FeedCursor cursor) {
    return feed(site.at(path), cursor);
  }

  private static Feed feed(URI address, FeedCursor cursor) {
    return new Feed("news", address, cursor, null, null, 50);
  }

  private static String digest(String text) {
    return Digest.of(text);
  }
}
