package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.RobotsFile;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final Shelf memory = new Shelf();
  private final HandClock clock = new HandClock();
  private final Robots robots = robots(Set.of());

  /** A memory for one node. */
  private static final class Shelf implements RobotsMemory {
    final Map<String, RobotsFile> files = new ConcurrentHashMap<>();

    @Override
    public Optional<RobotsFile> find(String origin) {
      return Optional.ofNullable(files.get(origin));
    }

    @Override
    public void keep(RobotsFile file) {
      files.put(file.origin(), file);
    }
  }

  /** A clock that is put forward by hand. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2025-06-03T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Robots robots(Set<String> ignored) {
    return new Robots(client, clock, memory, ignored, LONGEST_DELAY);
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private void rules(String text, String... fields) {
    site.page("/robots.txt", 200, text, fields);
  }

  /** As it goes: the first try reads robots.txt, the second is judged. */
  private void check(String path) {
    try {
      robots.check(site.at(path));
    } catch (Postponed readFirst) {
      robots.check(site.at(path));
    }
  }

  private void forbids(String path, String message) {
    assertThatThrownBy(() -> check(path))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining(message)
        .hasMessageContaining(path);
  }

  private void allows(String path) {
    assertThatCode(() -> check(path)).doesNotThrowAnyException();
  }

  private RobotsFile file() {
    return memory.files.values().iterator().next();
  }

  @Test
  void readsRobotsTxtAsARequestOfItsOwnBeforeThePage() {
    rules("User-agent: *\nDisallow: /private/\n");
    assertThatThrownBy(() -> robots.check(site.at("/news"))).isInstanceOf(Postponed.class);
    assertThatCode(() -> robots.check(site.at("/news"))).doesNotThrowAnyException();
    assertThatCode(() -> robots.check(site.at("/sport"))).doesNotThrowAnyException();
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void saysWhichRuleForbids() {
    rules("User-agent: *\nDisallow: /private/\nDisallow: /*.pdf$\n");
    forbids("/private/1", "robots.txt forbids it (Disallow: /private/)");
    forbids("/paper.pdf", "(Disallow: /*.pdf$)");
    allows("/news/1");
  }

  @Test
  void letsTheLongestRuleDecide() {
    rules("User-agent: *\nDisallow: /news/\nAllow: /news/open/\nDisallow: /news/open/draft\n");
    forbids("/news/1", "Disallow: /news/");
    allows("/news/open/1");
    forbids("/news/open/draft1", "Disallow: /news/open/draft");
  }

  @Test
  void obeysTheGroupThatNamesUs() {
    rules("User-agent: *\nDisallow: /\n\nUser-agent: Chapar\nDisallow: /not-you\n");
    allows("/news");
    forbids("/not-you", "Disallow: /not-you");
  }

  @Test
  void readsRulesBehindAByteOrderMarkAndPersianPaths() {
    rules("\uFEFFUser-agent: *\nDisallow: /خصوصی/\n");
    assertThatThrownBy(() -> check("/%D8%AE%D8%B5%D9%88%D8%B5%DB%8C/1"))
        .isInstanceOf(PermanentFailure.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void takesARobotsTxtThatIsNotShownForNone(int status) {
    site.page("/robots.txt", status, "");
    allows("/news");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void forbidsEverythingWhileTheServerIsInTrouble(int status) {
    site.page("/robots.txt", status, "");
    assertThatThrownBy(() -> check("/news"))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("robots.txt cannot be read, which forbids all")
        .hasMessageContaining(String.valueOf(status));
    assertThat(site.requests).hasSize(1);
    clock.pass(Duration.ofMinutes(11));
    assertThatThrownBy(() -> robots.check(site.at("/news"))).isInstanceOf(Postponed.class);
    assertThat(site.requests).hasSize(2);
  }

  @Test
  void goesByTheOldRulesWhileTheServerIsInTrouble() {
    int[] status = {200};
    site.page(
        "/robots.txt",
        exchange ->
            LocalSite.send(
                exchange, status[0], "User-agent: *\nDisallow: /private".getBytes("UTF-8")));
    allows("/news");
    status[0] = 503;
    clock.pass(Duration.ofHours(25));
    allows("/news");
    forbids("/private", "Disallow: /private");
    assertThat(file().trouble()).contains("503");
  }

  @Test
  void takesTroubleOfThirtyDaysForNoRobotsTxt() {
    site.page("/robots.txt", 500, "");
    assertThatThrownBy(() -> check("/news")).isInstanceOf(TemporaryFailure.class);
    clock.pass(Duration.ofDays(31));
    allows("/news");
  }

  @Test
  void asksNoSoonerThanAServerInTroubleSays() {
    site.page("/robots.txt", 503, "", "Retry-After", "7200");
    assertThatThrownBy(() -> check("/news")).isInstanceOf(TemporaryFailure.class);
    clock.pass(Duration.ofMinutes(119));
    assertThatThrownBy(() -> check("/news")).isInstanceOf(TemporaryFailure.class);
    assertThat(site.requests).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'',1440", "max-age=7200,120", "max-age=0,60", "max-age=604800,1440"})
  void keepsRobotsTxtAsLongAsItsServerSaysFromAnHourToADay(String control, long minutes) {
    rules("User-agent: *\nDisallow:\n", "Cache-Control", control);
    allows("/news");
    assertThat(file().until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void sharesWhatOneNodeHasRead() {
    rules("User-agent: *\nDisallow: /private\n");
    allows("/news");
    Robots other = robots(Set.of());
    assertThatCode(() -> other.check(site.at("/news"))).doesNotThrowAnyException();
    assertThat(site.requests).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"5,5000", "0.5,500", "600,30000", "-1,0", "soon,0"})
  void honoursCrawlDelayUpToItsCap(String delay, long millis) {
    rules("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /private\n");
    allows("/news");
    assertThat(file().crawlDelay()).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void followsFiveRedirectsAndTakesMoreForNone() {
    site.page("/robots.txt", 302, "", "Location", "/r1");
    for (int i = 1; i < 5; i++) {
      site.page("/r" + i, 301, "", "Location", "/r" + (i + 1));
    }
    site.page("/r5", 200, "User-agent: *\nDisallow: /private\n");
    forbids("/private", "Disallow: /private");
  }

  @Test
  void takesRedirectsWithoutEndForNone() {
    site.page("/robots.txt", 302, "", "Location", "/robots.txt?again");
    allows("/private");
  }

  @Test
  void takesARedirectIntoThePrivateNetworkForNone() {
    site.page("/robots.txt", 302, "", "Location", "http://10.0.0.1/robots.txt");
    allows("/news");
  }

  @Test
  void readsNoMoreThanTheFirstHalfMegabyte() throws IOException {
    try (RawSite endless =
        RawSite.flooding(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /x\n",
            "# nothing\n".repeat(1000))) {
      URI page = endless.address().resolve("/x");
      assertThatThrownBy(() -> robots.check(page)).isInstanceOf(Postponed.class);
      assertThatThrownBy(() -> robots.check(page)).isInstanceOf(PermanentFailure.class);
      assertThat(file().text()).hasSizeLessThanOrEqualTo(RobotsReader.MOST_BYTES);
    }
  }

  @Test
  void readsPagesThatCallThemselvesRobotsTxtAsNoRules() {
    rules("<!DOCTYPE html><html><body>Page not found</body></html>", "Content-Type", "text/html");
    allows("/news");
  }

  @Test
  void asksOnesOwnHostsNothing() {
    rules("User-agent: *\nDisallow: /\n");
    assertThatCode(() -> robots(Set.of("127.0.0.1")).check(site.at("/news")))
        .doesNotThrowAnyException();
    assertThat(site.requests).isEmpty();
  }

  @Test
  void judgesEachHopOfAPage() {
    rules("User-agent: *\nDisallow: /private\n");
    site.page("/moved", 301, "", "Location", "/private/1").page("/private/1", 200, "secret");
    PageFetcher pages = new PageFetcher(client, clock, robots, Duration.ZERO);
    FeedItem item = FeedItem.of("news", site.at("/moved"));
    assertThatThrownBy(() -> pages.fetch(item)).isInstanceOf(Postponed.class);
    assertThatThrownBy(() -> pages.fetch(item))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("/private/1");
    assertThat(site.requests).hasSize(2);
  }
}
