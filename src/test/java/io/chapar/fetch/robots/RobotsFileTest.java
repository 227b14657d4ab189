package io.chapar.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.LocalSite;
import io.chapar.fetch.RawSite;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How robots.txt is asked for, kept and done without. */
class RobotsFileTest extends RobotsSite {

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
  void leavesTheHostAloneAsLongAsItsServerSays() {
    site.page("/robots.txt", 503, "", "Retry-After", "7200");
    assertThatThrownBy(() -> robots.check(site.at("/news")))
        .isInstanceOfSatisfying(
            Postponed.class,
            postponed -> {
              assertThat(postponed.retryAfter()).isEqualTo(Duration.ofHours(2));
              assertThat(postponed.server()).isEqualTo(site.at("/robots.txt"));
            });
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
  void dropsTheRuleThatTheHalfMegabyteCutsInTwo() {
    String start = "User-agent: *\nDisallow: /first\n";
    String cut = "Disallow: /private";
    int rest = RobotsReader.MOST_BYTES - start.length() - "Disallow: /".length();
    rules(start + "#".repeat(rest - 1) + "\n" + cut);
    allows("/news");
    forbids("/first", "Disallow: /first");
  }

  @Test
  void readsPagesThatCallThemselvesRobotsTxtAsNoRules() {
    rules("<!DOCTYPE html><html><body>Page not found</body></html>", "Content-Type", "text/html");
    allows("/news");
  }
}
