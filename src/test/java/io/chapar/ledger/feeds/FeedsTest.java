package io.chapar.ledger.feeds;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.alarms.AlarmsTest;
import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.view.Overview;
import io.chapar.ledger.view.Overview.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How feeds are leased, finished and given up, on each database. */
class FeedsTest extends SharedLedger {
  @Test
  void leasesAFeedToOneNodeOnly() {
    watch("a", "b");
    assertThat(ledger.feeds().lease(1)).hasSize(1);
    assertThat(other.feeds().lease(5)).hasSize(1);
    assertThat(ledger.feeds().lease(5)).isEmpty();
  }

  @Test
  void pollsAFeedAgainOnlyWhenItsIntervalIsOver() {
    watch("a");
    ledger.feeds().commit(leaseFeed(), reading(feedOf("a"), item("a", A)));
    assertThat(ledger.feeds().lease(5)).isEmpty();
  }

  @Test
  void keepsTheCursorOfAFeedWhoseWatchListIsReadAgain() {
    watch("a");
    ledger.feeds().commit(leaseFeed(), reading(feedOf("a")));
    pass("update feed set due_at = 0");
    watch("a");
    assertThat(leaseFeed().record().cursor().etag()).isEqualTo("\"1\"");
  }

  @Test
  void beginsAnewWhereTheAddressOfAFeedChanged() {
    watch("a");
    ledger.feeds().commit(leaseFeed(), reading(feedOf("a")));
    URI elsewhere = URI.create("https://elsewhere.example/feed");
    watchAt(elsewhere);
    Feed feed = leaseFeed().record();
    assertThat(feed.address()).isEqualTo(elsewhere);
    assertThat(feed.cursor()).isEqualTo(FeedCursor.NONE);
  }

  @Test
  void keepsNothingOfAPollDuringWhichTheAddressOfItsFeedChanged() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    URI elsewhere = URI.create("https://elsewhere.example/feed");
    watchAt(elsewhere);
    assertThatThrownBy(() -> ledger.feeds().commit(lease, reading(lease.record(), item("a", A))))
        .isInstanceOf(LeaseLost.class);
    assertThat(leaseFeed().record())
        .returns(elsewhere, Feed::address)
        .returns(FeedCursor.NONE, Feed::cursor);
    assertThat(ledger.turns().take(lease.record().address())).isPresent();
  }

  @Test
  void givesTheHostOfAFailedPollBackDuringWhichTheAddressOfItsFeedChanged() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    watchAt(URI.create("https://elsewhere.example/feed"));
    assertThatThrownBy(
            () -> ledger.feeds().fail(lease, new TemporaryFailure("server answered 503")))
        .isInstanceOf(LeaseLost.class);
    assertThat(ledger.turns().take(lease.record().address())).isPresent();
  }

  private void watchAt(URI address) {
    Duration hour = Duration.ofHours(1);
    ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 20)));
  }

  @Test
  void doesNotPollAFeedThatLeftTheWatchList() {
    watch("a");
    watch("b");
    assertThat(ledger.feeds().lease(5)).extracting(Lease::id).containsExactly("b");
  }

  @Test
  void takesTheNewestOfAFeedThatARoutePollsAndThenAllThatComes() {
    Feed feed = new Feed("r", URI.create(A), FeedCursor.NONE, null, null, 1);
    FeedItem old = item("r", "https://c.example/1");
    assertThat(ledger.routedFeeds().add(reading(feed, item("r", A), old), null)).isEqualTo(1);
    assertThat(other.routedFeeds().add(reading(feed, item("r", B), item("r", A), old), null))
        .isEqualTo(1);
    assertThat(ledger.items().lease(5)).hasSize(2);
  }

  @Test
  void neverLeasesAFeedThatARoutePolls() {
    ledger.routedFeeds().add(reading(feedOf("r"), item("r", A)), null);
    watch("a");
    assertThat(ledger.feeds().lease(5)).extracting(Lease::id).containsExactly("a");
    assertThat(ledger.overview().feeds())
        .extracting(Overview.FeedState::state)
        .containsExactly("watched", "routed");
  }

  @Test
  void knowsHowAFeedThatARoutePollsDoes() {
    ledger.routedFeeds().failed(URI.create(A), new TemporaryFailure("server answered 503"));
    assertThat(ledger.overview().feeds()).isEmpty();
    ledger.routedFeeds().add(reading(feedOf("r"), item("r", A)), null);
    URI address = feedOf("r").address();
    pass("update feed set polled_at = 1");
    ledger.routedFeeds().failed(address, new TemporaryFailure("server answered 503"));
    FeedState failed = other.overview().feeds().get(0);
    assertThat(failed.reason()).isEqualTo("server answered 503");
    assertThat(failed.polled()).isEqualTo(Instant.ofEpochMilli(1));
    ledger.routedFeeds().polled(address);
    FeedState good = other.overview().feeds().get(0);
    assertThat(good.reason()).isNull();
    assertThat(good.polled()).isAfter(failed.polled());
  }

  @Test
  void removesAFeedThatNoRouteAsksForUntilOneDoes() {
    ledger.routedFeeds().add(reading(feedOf("r"), item("r", A)), null);
    Feed files = new Feed("files", URI.create("file:feeds"), FeedCursor.NONE, null, null, 20);
    ledger.routedFeeds().add(reading(files, item("files", B)), null);
    ledger.routedFeeds().failed(feedOf("r").address(), new TemporaryFailure("answered 503"));
    AlarmsTest.judge(ledger);
    assertThat(ledger.activity().counts().watched()).isEqualTo(2);
    pass("update feed set due_at = due_at - 2 * 86400000 - 1");
    AlarmsTest.judge(ledger);
    assertThat(ledger.activity().counts().watched()).isEqualTo(1);
    assertThat(other.overview().feeds()).extracting(FeedState::name).containsExactly("files");
    ledger.routedFeeds().failed(feedOf("r").address(), new TemporaryFailure("answered 503"));
    assertThat(other.overview().feeds())
        .extracting(FeedState::name, FeedState::state, FeedState::failures)
        .contains(tuple("r", "routed", 2));
  }

  @Test
  void bringsNoFeedOfTheWatchListBackWhoseAddressARouteAsks() {
    watch("a");
    ledger.feeds().watch(List.of());
    ledger.routedFeeds().polled(feedOf("a").address());
    assertThat(ledger.overview().feeds()).isEmpty();
  }

  @Test
  void triesAFeedThatFailedAgainLaterAndSaysWhy() {
    watch("a");
    Outcome outcome = ledger.feeds().fail(leaseFeed(), new TemporaryFailure("server answered 503"));
    assertThat(outcome.next()).isEqualTo(Outcome.Next.AGAIN);
    assertThat(ledger.feeds().lease(5)).isEmpty();
    assertThat(ledger.overview().feeds().get(0).reason()).isEqualTo("server answered 503");
    pass("update feed set due_at = 0");
    assertThat(leaseFeed().attempts()).isEqualTo(1);
  }

  @Test
  void stopsPollingAFeedThatIsGoneUntilItsAddressChanges() {
    watch("a");
    ledger.feeds().fail(leaseFeed(), PermanentFailure.gone("server answered 410"));
    pass("update feed set due_at = 0");
    watch("a");
    assertThat(ledger.feeds().lease(5)).isEmpty();
    assertThat(ledger.overview().feeds().get(0).state()).isEqualTo("gone");
  }

  @Test
  void speaksNoMoreOfAFeedThatIsGoneOnceTheWatchListLeavesItOut() {
    watch("a");
    ledger.feeds().fail(leaseFeed(), PermanentFailure.gone("server answered 410"));
    watch("b");
    assertThat(ledger.overview().feeds()).extracting(FeedState::name).containsExactly("b");
    assertThat(ledger.activity().counts().gone()).isZero();
  }

  @Test
  void takesInOnlyTheLatestItemsAtTheFirstPoll() {
    URI address = URI.create("https://a.example/feed");
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a", address, null, null, Duration.ofHours(1), Duration.ofHours(1), 2)));
    Lease<Feed> lease = leaseFeed();
    FeedItem[] items =
        Stream.of("1", "2", "3", "4")
            .map(n -> item("a", "https://" + n + ".example/x"))
            .toArray(FeedItem[]::new);
    assertThat(ledger.feeds().commit(lease, reading(lease.record(), items)).added()).isEqualTo(2);
    assertThat(ledger.items().lease(10))
        .extracting(leased -> leased.record().link().getHost())
        .containsExactlyInAnyOrder("1.example", "2.example");
  }

  @Test
  void changesNothingForANodeThatLostItsLeaseOfAFeed() {
    watch("a");
    Lease<Feed> lost = leaseFeed();
    pass("update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> held = other.feeds().leaseSuspect().orElseThrow();
    FeedReading reading = reading(lost.record(), item("a", A));
    assertThatThrownBy(() -> ledger.feeds().commit(lost, reading)).isInstanceOf(LeaseLost.class);
    assertThat(ledger.items().lease(5)).isEmpty();
    assertThat(other.feeds().commit(held, reading).added()).isEqualTo(1);
  }

  @Test
  void givesAHostOneTurnAtATimeOverAllNodesAndFeeds() {
    watch("a");
    HostSlots.Turn turn = ledger.turns().take(feed("a").address()).orElseThrow();
    assertThat(other.turns().take(feed("a").address())).isEmpty();
    assertThat(other.feeds().lease(1)).isEmpty();
    assertThat(other.turns().take(feed("b").address())).isPresent();
    turn.end(Duration.ZERO);
    assertThat(other.feeds().lease(1)).hasSize(1);
    assertThat(ledger.turns().take(feed("a").address())).isEmpty();
  }

  @Test
  void givesAHostNoTurnWhileItAsksToBeLeftAlone() {
    watch("a");
    ledger.turns().take(feed("a").address()).orElseThrow().end(Duration.ofHours(1));
    assertThat(other.turns().take(feed("a").address())).isEmpty();
    assertThat(other.feeds().lease(1)).isEmpty();
  }
}
