package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long servers ask to be left alone. */
@Timeout(60)
class FeedPausesTest {
  private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");
  private static final String RSS = "<rss><channel><title>News</title></channel></rss>";

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final FeedFetcher fetcher = new FeedFetcher(client, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=300, , PT5M",
    "'s-maxage=9, Max-Age=\"300\"', , PT5M",
    "max-age=300, 100, PT3M20S",
    "max-age=300, 400, PT0S",
    "max-age=0, , PT0S",
    "max-age=31536000, , PT24H",
    "max-age=99999999999999999999, , PT24H",
    "no-cache, , ",
    "max-age=soon, , ",
    "max-age=-5, , ",
  })
  void readsHowLongTheAnswerStaysFresh(String cacheControl, String age, Duration fresh) {
    site.page("/rss", 200, RSS, "Cache-Control", cacheControl, "Age", age == null ? "" : age);
    assertThat(fetcher.fetch(feed("/rss", FeedCursor.NONE)).fresh()).isEqualTo(fresh);
  }

  @Test
  void readsExpiresByTheServersClock() throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nDate: Tue, 03 Jun 2025 08:00:00 GMT\r\n"
            + "Expires: Tue, 03 Jun 2025 08:15:00 GMT\r\n\r\n";
    try (RawSite raw = RawSite.saying(head)) {
      assertThat(fetcher.fetch(feed(raw.address(), FeedCursor.NONE)).fresh())
          .isEqualTo(Duration.ofMinutes(15));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT0S",
    "99999999, PT24H",
    "99999999999999999999, PT24H",
    "'Tue, 03 Jun 2025 10:02:00 GMT', PT2M",
    "'Tuesday, 03-Jun-25 10:02:00 GMT', PT2M",
    "Tue Jun  3 10:02:00 2025, PT2M",
    "'Tue, 03 Jun 2025 10:02:00 UTC', PT2M",
    "'Tue, 03 Jun 2025 09:00:00 GMT', PT0S",
    "'Fri, 03 Jun 2050 09:00:00 GMT', PT24H",
    "-5, ",
    "soon, ",
  })
  void readsRetryAfter(String value, Duration pause) throws IOException {
    String head = "HTTP/1.1 503 Busy\r\nConnection: close\r\nRetry-After: " + value + "\r\n\r\n";
    try (RawSite raw = RawSite.saying(head)) {
      assertThatThrownBy(() -> fetcher.fetch(feed(raw.address(), FeedCursor.NONE)))
          .hasMessage("server answered 503: " + raw.address())
          .isInstanceOfSatisfying(
              TemporaryFailure.class, e -> assertThat(e.retryAfter()).isEqualTo(pause));
    }
  }

  @Test
  void readsARetryDateByTheServersClock() throws IOException {
    String head =
        "HTTP/1.1 429 Slow\r\nConnection: close\r\nDate: Tue, 03 Jun 2025 05:00:00 GMT\r\n"
            + "Retry-After: Tue, 03 Jun 2025 05:10:00 GMT\r\n\r\n";
    try (RawSite raw = RawSite.saying(head)) {
      assertThatThrownBy(() -> fetcher.fetch(feed(raw.address(), FeedCursor.NONE)))
          .isInstanceOfSatisfying(
              TemporaryFailure.class,
              e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
    }
  }

  @ParameterizedTest
  @CsvSource({"429, ", "429, soon", "503, "})
  void leavesAloneForAMinuteWhomItAsksTooMuchAndWhoSaysNoTime(int status, String value)
      throws IOException {
    String field = value == null ? "" : "Retry-After: " + value + "\r\n";
    String head = "HTTP/1.1 " + status + " No\r\nConnection: close\r\n" + field + "\r\n";
    try (RawSite raw = RawSite.saying(head)) {
      assertThatThrownBy(() -> fetcher.fetch(feed(raw.address(), FeedCursor.NONE)))
          .isInstanceOfSatisfying(
              TemporaryFailure.class,
              e ->
                  assertThat(e.retryAfter())
                      .isEqualTo(status == 429 ? Duration.ofMinutes(1) : null));
    }
  }

  private Feed feed(String path, FeedCursor cursor) {
    return feed(site.at(path), cursor);
  }

  private static Feed feed(URI address, FeedCursor cursor) {
    return new Feed("news", address, cursor, null, null, 50);
  }
}
