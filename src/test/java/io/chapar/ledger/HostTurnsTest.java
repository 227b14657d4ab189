package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.Postponed;
import io.chapar.article.RobotsFile;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How hosts are left alone between the items of their feeds, on each database. */
class HostTurnsTest extends EachDatabase {
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void leavesAHostAloneForItsCrawlDelay() {
    ledger
        .items()
        .add(List.of(item("a", "https://h.example/1"), item("a", "https://h.example/2")), null);
    ledger.robots().keep(robots("https://h.example", Duration.ofHours(1)));
    ledger.items().done(ledger.items().lease(1).get(0));
    assertThat(ledger.items().lease(1)).isEmpty();
    ledger.robots().keep(robots("https://h.example", Duration.ZERO));
    pass("update host set free_at = 0");
    ledger.items().done(ledger.items().lease(1).get(0));
    assertThat(ledger.items().lease(1)).hasSize(1);
  }

  @Test
  void knowsAHostWhoseUsualPortIsWritten() {
    ledger
        .items()
        .add(List.of(item("a", "https://h.example/1"), item("a", "https://h.example:443/2")), null);
    assertThat(ledger.items().lease(2)).hasSize(1);
  }

  @Test
  void knowsAHostWhoseNameHoldsAnUnderscore() {
    ledger
        .items()
        .add(
            List.of(
                item("a", "http://my_paper.example/1"), item("b", "http://my_paper.example:80/2")),
            null);
    assertThat(ledger.items().lease(2)).hasSize(1);
  }

  @Test
  void knowsTwoHostsByTheirPorts() {
    ledger
        .items()
        .add(List.of(item("a", "https://h.example/1"), item("a", "http://h.example:443/2")), null);
    assertThat(ledger.items().lease(2)).hasSize(2);
  }

  private static RobotsFile robots(String origin, Duration delay) {
    Instant now = Instant.parse("2025-06-03T10:00:00Z");
    return new RobotsFile(origin, "User-agent: *\nDisallow: /x", delay, null, null, now);
  }

  @Test
  void remembersRobotsTxtForAllNodes() {
    RobotsFile good = robots("https://h.example:8443", Duration.ofSeconds(5));
    ledger.robots().keep(good);
    RobotsFile bad =
        new RobotsFile(
            good.origin(), null, Duration.ZERO, "it answered 503", good.until(), good.until());
    try (Ledger other = Ledger.open(Databases.settings(url(), "two"))) {
      assertThat(other.robots().find(good.origin())).contains(good);
      other.robots().keep(bad);
    }
    assertThat(ledger.robots().find(good.origin())).contains(bad);
    assertThat(ledger.robots().find("https://h.example")).isEmpty();
  }

  @Test
  void countsNoAttemptOfAnItemThatIsPostponed() {
    ledger.items().add(List.of(item("a", "https://h.example/1")), null);
    for (int i = 0; i < 5; i++) {
      ledger
          .items()
          .postpone(
              ledger.items().lease(1).get(0), new Postponed("robots.txt was read", null, null));
    }
    Lease<FeedItem> lease = ledger.items().lease(1).get(0);
    assertThat(lease.attempts()).isZero();
    ledger.items().done(lease);
  }

  @Test
  void keepsTheHostWhileAnItemIsPostponedByANodeThatLostItsLease() {
    ledger.items().add(List.of(item("a", "https://h.example/1")), null);
    Lease<FeedItem> lost = ledger.items().lease(1).get(0);
    pass("update item set due_at = 0", "update host set free_at = 0, due_at = 0");
    ledger.items().endExpired();
    Lease<FeedItem> held = ledger.items().leaseSuspect().orElseThrow();
    ledger.items().postpone(lost, new Postponed("robots.txt was read first", null, null));
    assertThat(ledger.items().lease(1)).isEmpty();
    ledger.items().done(held);
  }

  @Test
  void asksTheHostToWhichAnItemHasMovedInItsTurn() {
    ledger.items().add(List.of(titled("before", "https://h.example/1")), null);
    ledger.items().done(ledger.items().lease(1).get(0));
    pass("update host set free_at = 0");
    ledger.items().add(List.of(titled("after", "https://new.example/1")), null);
    HostSlots.Turn turn = ledger.turns().take(URI.create("https://new.example/")).orElseThrow();
    assertThat(ledger.items().lease(10)).isEmpty();
    turn.end(Duration.ZERO);
    pass("update host set free_at = 0");
    assertThat(ledger.items().lease(10))
        .extracting(lease -> lease.record().title())
        .containsExactly("after");
  }

  /** Of two items at a host that sends on, the first; what it is sent on to wants an hour. */
  private void sentOnTo(String server) {
    ledger
        .items()
        .add(List.of(item("a", "https://r.example/1"), item("a", "https://r.example/2")), null);
    Lease<FeedItem> lease = ledger.items().lease(1).get(0);
    ledger.items().fail(lease, busy(server));
  }

  private static TemporaryFailure busy(String server) {
    return new TemporaryFailure("server answered 429", Duration.ofHours(1), null)
        .by(URI.create(server));
  }

  private boolean isAsked(String host) {
    return ledger.turns().take(URI.create("https://" + host + "/")).isPresent();
  }

  @Test
  void leavesTheHostAloneToWhichAnotherSentOnAndGoesOnAtThatOne() {
    sentOnTo("https://b.example/1");
    assertThat(isAsked("b.example")).isFalse();
    assertThat(ledger.items().lease(10))
        .extracting(lease -> lease.record().link())
        .containsExactly(URI.create("https://r.example/2"));
  }

  @Test
  void leavesBothHostsOfASiteAloneWhereOneSendsOnToTheOther() {
    sentOnTo("https://www.r.example/1");
    assertThat(isAsked("www.r.example")).isFalse();
    assertThat(ledger.items().lease(10)).isEmpty();
  }

  @Test
  void leavesAHostAloneThatIsAskedForSomethingElseWhenItAsksForAPause() {
    HostSlots.Turn turn = ledger.turns().take(URI.create("https://b.example/")).orElseThrow();
    sentOnTo("https://b.example/1");
    turn.end(Duration.ZERO);
    assertThat(isAsked("b.example")).isFalse();
  }

  @Test
  void leavesTheHostOfAFeedAloneToWhichItsOwnSentOn() {
    Duration hour = Duration.ofHours(1);
    URI address = URI.create("https://r.example/feed");
    ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 20)));
    ledger.feeds().fail(ledger.feeds().lease(1).get(0), busy("https://b.example/feed"));
    assertThat(isAsked("b.example")).isFalse();
    assertThat(isAsked("r.example")).isTrue();
  }

  private void watch(String feed, Duration delay) {
    Duration hour = Duration.ofHours(1);
    URI address = URI.create("https://h.example/" + feed);
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    feed,
                    address,
                    null,
                    null,
                    hour,
                    hour,
                    20,
                    delay,
                    null,
                    List.of(),
                    FeedAlarms.USUAL)));
  }

  @Test
  void leavesTheHostOfAFeedAloneForTheDelayOfTheFeed() {
    watch("a", Duration.ofMinutes(30));
    ledger.feeds().fail(ledger.feeds().lease(1).get(0), new TemporaryFailure("no"));
    assertThat(isAsked("h.example")).isFalse();
    watch("a", Duration.ZERO);
    pass("update host set free_at = 0", "update feed set due_at = 0");
    ledger.feeds().fail(ledger.feeds().lease(1).get(0), new TemporaryFailure("no"));
    assertThat(isAsked("h.example")).isTrue();
  }

  @Test
  void leavesTheHostsOfItsItemsAloneForTheDelayOfTheFeed() {
    watch("a", Duration.ofMinutes(30));
    ledger.items().add(List.of(item("a", "https://pages.example/1")), null);
    ledger.items().done(ledger.items().lease(1).get(0));
    assertThat(isAsked("pages.example")).isFalse();
  }

  @Test
  void leavesAHostAloneForTheDelayOfAFeedThereWhoeverAsksIt() {
    watch("a", Duration.ofMinutes(30));
    ledger.turns().take(URI.create("https://h.example/")).orElseThrow().end(Duration.ZERO);
    assertThat(isAsked("h.example")).isFalse();
  }

  @Test
  void leavesTheHostAloneThatIsAskedByATurnAsLongAsItAsks() {
    ledger
        .turns()
        .take(URI.create("https://r.example/"))
        .orElseThrow()
        .end(busy("https://b.example/"));
    assertThat(isAsked("b.example")).isFalse();
    assertThat(isAsked("r.example")).isTrue();
  }

  @Test
  void leavesAHostAloneThatWantsItInPlaceOfItsRobotsTxt() {
    ledger.items().add(List.of(item("a", "https://h.example/1")), null);
    URI server = URI.create("https://h.example/robots.txt");
    Postponed busy = new Postponed("robots.txt was read first", Duration.ofHours(1), server);
    assertThat(ledger.items().postpone(ledger.items().lease(1).get(0), busy).next())
        .isEqualTo(Outcome.Next.POSTPONED);
    assertThat(isAsked("h.example")).isFalse();
    pass("update host set free_at = 0");
    assertThat(ledger.items().lease(1)).isEmpty();
  }

  @Test
  void goesOnWithAHostThatWasToldToPauseWhileAnItemOfItWasInWork() {
    ledger.items().add(List.of(item("a", "https://h.example/1")), null);
    Lease<FeedItem> inWork = ledger.items().lease(1).get(0);
    sentOnTo("https://h.example/2");
    pass("update host set free_at = 0");
    ledger.items().lease(10);
    ledger.items().postpone(inWork, new Postponed("robots.txt was read first", null, null));
    assertThat(ledger.items().lease(10)).extracting(Lease::id).containsExactly(inWork.id());
  }

  @Test
  void goesOnWithAHostThatWasToldToPauseWhileASuspectOfItWasInWork() {
    ledger.items().add(List.of(item("a", "https://h.example/1")), null);
    ledger.items().lease(1);
    pass("update item set due_at = 0", "update host set free_at = 0, due_at = 0");
    ledger.items().endExpired();
    assertThat(ledger.items().lease(1)).isEmpty();
    Lease<FeedItem> suspect = ledger.items().leaseSuspect().orElseThrow();
    sentOnTo("https://h.example/2");
    ledger.items().fail(suspect, new TemporaryFailure("server answered 503"));
    pass("update host set free_at = 0", "update item set due_at = due_at - 86400000");
    pass("update host set due_at = due_at - 86400000 where due_at < 9000000000000000000");
    assertThat(ledger.items().lease(10)).extracting(Lease::id).contains(suspect.id());
  }

  private static FeedItem titled(String title, String link) {
    return Examples.item("a", List.of("guid:a:1"), link, title);
  }
}
