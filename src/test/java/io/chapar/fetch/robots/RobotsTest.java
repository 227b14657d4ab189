package io.chapar.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.page.PageFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a robots.txt forbids. */
class RobotsTest extends RobotsSite {

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
  @CsvSource({"5,5000", "0.5,500", "600,30000", "-1,0", "soon,0"})
  void honoursCrawlDelayUpToItsCap(String delay, long millis) {
    rules("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /private\n");
    allows("/news");
    assertThat(file().crawlDelay()).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void asksOnesOwnHostsNothing() {
    rules("User-agent: *\nDisallow: /\n");
    assertThatCode(() -> robots(Set.of("127.0.0.1")).check(site.at("/news")))
        .doesNotThrowAnyException();
    assertThat(site.requests).isEmpty();
  }

  @Test
  void asksTheHostItselfWhoseNameHoldsAnUnderscore() {
    assertThatThrownBy(() -> robots.check(URI.create("http://no_such.invalid:8080/news")))
        .isInstanceOf(Postponed.class)
        .hasMessage("robots.txt was read first: http://no_such.invalid:8080/robots.txt");
    assertThatThrownBy(() -> robots.check(URI.create("http://no_such.invalid:8080/news")))
        .isInstanceOf(TemporaryFailure.class);
    assertThatCode(
            () -> robots(Set.of("no_such.invalid")).check(URI.create("http://no_such.invalid/")))
        .doesNotThrowAnyException();
  }

  @Test
  void judgesEachHopOfAPage() {
    rules("User-agent: *\nDisallow: /private\n");
    site.page("/moved", 301, "", "Location", "/private/1").page("/private/1", 200, "secret");
    PageFetcher pages = new PageFetcher(client, clock, robots, Duration.ZERO, item -> false);
    FeedItem item = FeedItem.of("news", site.at("/moved"));
    assertThatThrownBy(() -> pages.fetch(item)).isInstanceOf(Postponed.class);
    assertThatThrownBy(() -> pages.fetch(item))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("/private/1");
    assertThat(site.requests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chapar", "Chapar/1.0", "CHAPAR (+https://ours.example)", "Chapar *"})
  void obeysTheGroupThatNamesUsWhateverStandsBehindTheName(String agent) {
    rules("User-agent: *\nDisallow:\n\nUser-Agent : " + agent + "\nDisallow: /not-you\n");
    forbids("/not-you", "Disallow: /not-you");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chap", "chaparbot", "chapar-news", "not chapar", "chapar_"})
  void leavesTheGroupsOfOthersToThem(String agent) {
    rules("User-agent: " + agent + "\nDisallow: /\n\nUser-agent: *\nDisallow: /all\n");
    allows("/news");
    forbids("/all", "Disallow: /all");
  }

  @Test
  void takesGroupsThatNameUsTogether() {
    rules("User-agent: Chapar\nDisallow: /a\n\nUser-agent: x\nUser-agent: Chapar\nDisallow: /b\n");
    forbids("/a", "Disallow: /a");
    forbids("/b", "Disallow: /b");
    allows("/c");
  }
}
