package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.feeds.Feeds.Polled;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.view.Overview.FeedState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When and where a feed is polled next, on each database. */
class PollingTest extends EachDatabase {
  private static final URI LISTED = URI.create("https://a.example/feed");
  private static final URI NEW = URI.create("https://new.example/feed");
  private static final FeedCursor CURSOR = new FeedCursor("\"1\"", "Tue, 03 Jun 2025", "digest");
  private static final Duration HOUR = Duration.ofHours(1);

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    watch(LISTED);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void watch(URI address) {
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a", address, null, null, Duration.ofMinutes(5), Duration.ofHours(6), 20)));
  }

  /** The same feed, some time later and due. */
  private Lease<Feed> lease(Duration later) {
    long millis = later.toMillis();
    pass(
        "update feed set due_at = 0, owner = null, news_at = news_at - "
            + millis
            + ", polled_at = polled_at - "
            + millis
            + ", whole_at = whole_at - "
            + millis,
        "update host set free_at = 0");
    return ledger.feeds().lease(1).get(0);
  }

  private Polled poll(Duration later, int... news) {
    Lease<Feed> lease = lease(later);
    List<FeedItem> items =
        java.util.Arrays.stream(news).mapToObj(n -> item("a", "https://a.example/" + n)).toList();
    return commit(lease, items, null, null);
  }

  private Polled commit(
      Lease<Feed> lease, List<FeedItem> items, @Nullable Duration pause, @Nullable URI moved) {
    return ledger
        .feeds()
        .commit(
            lease,
            new FeedReading(
                lease.record(), CURSOR, items, items.isEmpty(), pause, moved, null, true));
  }

  private Polled pollMoved(@Nullable URI moved) {
    return commit(lease(HOUR), List.of(), null, moved);
  }

  private FeedState state() {
    return ledger.overview().feeds().get(0);
  }

  private static boolean isAbout(Duration pause, Duration expected) {
    return pause.compareTo(expected.minusSeconds(5)) > 0
        && pause.compareTo(expected.plus(expected.dividedBy(7))) < 0;
  }

  @Test
  void pollsANewFeedOftenUntilItKnowsMore() {
    Polled first = poll(Duration.ZERO, 1, 2, 3);
    assertThat(isAbout(first.pause(), Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void learnsFromTheGapsBetweenNewItems() {
    poll(Duration.ZERO, 1, 2, 3);
    Polled polled = poll(HOUR.multipliedBy(4), 3, 4, 5);
    assertThat(polled.added()).isEqualTo(2);
    // the mean by magnitude of 10 min (not yet known) and 2 h is 35 min; half of it
    assertThat(isAbout(polled.pause(), Duration.ofMinutes(17))).isTrue();
    assertThat(polled.why()).isEqualTo("half of the usual 35 min between new items");
    assertThat(state().why()).isEqualTo(polled.why());
  }

  @Test
  void slowsDownWhileAFeedIsSilent() {
    poll(Duration.ZERO, 1);
    assertThat(isAbout(poll(HOUR.multipliedBy(8)).pause(), HOUR.multipliedBy(2))).isTrue();
    assertThat(isAbout(poll(Duration.ofDays(3)).pause(), HOUR.multipliedBy(6))).isTrue();
  }

  @Test
  void pollsNoSoonerThanServerOrFeedAskFor() {
    Polled polled = commit(lease(Duration.ZERO), List.of(), Duration.ofHours(12), null);
    assertThat(isAbout(polled.pause(), Duration.ofHours(12))).isTrue();
    assertThat(state().why()).isEqualTo("server or feed asks for 12 h");
  }

  @Test
  void asksForTheWholeFeedOnceADay() {
    poll(Duration.ZERO, 1);
    Lease<Feed> hourly = lease(HOUR);
    assertThat(hourly.record().cursor()).isEqualTo(CURSOR);
    commit(hourly, List.of(), null, null);
    Lease<Feed> daily = lease(HOUR.multipliedBy(24));
    assertThat(daily.record().cursor()).isEqualTo(CURSOR.unconditional());
    commit(daily, List.of(), null, null);
    assertThat(lease(HOUR).record().cursor()).isEqualTo(CURSOR);
  }

  @Test
  void goesWhereThreePollsInARowWereSentForGood() {
    assertThat(pollMoved(NEW).moved()).isNull();
    assertThat(pollMoved(NEW).moved()).isNull();
    assertThat(pollMoved(NEW).moved()).isEqualTo(NEW);
    assertThat(state().address()).isEqualTo(NEW.toString());
    assertThat(state().listed()).isEqualTo(LISTED.toString());
    Feed feed = lease(HOUR).record();
    assertThat(feed.address()).isEqualTo(NEW);
    assertThat(feed.cursor()).isEqualTo(CURSOR);
  }

  @Test
  void staysWhereRedirectsDoNotLast() {
    pollMoved(NEW);
    pollMoved(NEW);
    pollMoved(null);
    pollMoved(NEW);
    pollMoved(URI.create("https://third.example/feed"));
    pollMoved(NEW);
    assertThat(state().address()).isEqualTo(LISTED.toString());
  }

  @Test
  void staysAtItsNewAddressWhenTheWatchListIsReadAgain() {
    pollMoved(NEW);
    pollMoved(NEW);
    pollMoved(NEW);
    watch(LISTED);
    assertThat(lease(HOUR).record().address()).isEqualTo(NEW);
    watch(NEW);
    assertThat(lease(HOUR).record().cursor()).isEqualTo(FeedCursor.NONE);
  }

  @Test
  void goesBackToItsListedAddressWhenTheNewOneFailsAgainAndAgain() {
    pollMoved(NEW);
    pollMoved(NEW);
    pollMoved(NEW);
    for (int i = 0; i < 3; i++) {
      ledger.feeds().fail(lease(HOUR), new TemporaryFailure("server answered 404"));
    }
    assertThat(lease(HOUR).record().address()).isEqualTo(LISTED);
  }

  @Test
  void goesBackToItsListedAddressWhenTheSiteSaysItIsGoneToWhichItHasMoved() {
    pollMoved(NEW);
    pollMoved(NEW);
    pollMoved(NEW);
    PermanentFailure parked = PermanentFailure.gone("server answered 410");
    assertThat(ledger.feeds().fail(lease(HOUR), parked).next()).isEqualTo(Outcome.Next.AGAIN);
    assertThat(state().state()).isEqualTo("watched");
    assertThat(lease(HOUR).record().address()).isEqualTo(LISTED);
  }

  @Test
  void tellsWhenAFeedThatFailsIsTriedNextAndWhetherThatIsNews() {
    TemporaryFailure missing = new TemporaryFailure("server answered 404");
    Outcome first = ledger.feeds().fail(lease(HOUR), missing);
    assertThat(first.pause()).isEqualTo(Duration.ofMinutes(5));
    assertThat(first.repeated()).isFalse();
    Outcome second = ledger.feeds().fail(lease(HOUR), missing);
    assertThat(second.pause()).isEqualTo(Duration.ofMinutes(10));
    assertThat(second.repeated()).isTrue();
    assertThat(state().why()).isEqualTo("it failed 2 times in a row");
    Outcome other = ledger.feeds().fail(lease(HOUR), new PermanentFailure("no feed (HTML)"));
    assertThat(other.repeated()).isFalse();
    assertThat(other.next()).isEqualTo(Outcome.Next.AGAIN);
    assertThat(poll(HOUR, 1).failures()).isEqualTo(3);
    assertThat(poll(HOUR, 1).failures()).isZero();
  }

  @Test
  void neverGivesUpAFeedThatFails() {
    Outcome last = null;
    for (int i = 0; i < 30; i++) {
      last = ledger.feeds().fail(lease(HOUR), new TemporaryFailure("server answered 403"));
    }
    assertThat(last.pause()).isEqualTo(Duration.ofDays(1));
    assertThat(state().state()).isEqualTo("watched");
  }

  @Test
  void stopsAFeedThatIsGone() {
    Outcome outcome =
        ledger.feeds().fail(lease(HOUR), PermanentFailure.gone("server answered 410"));
    assertThat(outcome.next()).isEqualTo(Outcome.Next.GONE);
    assertThat(state().state()).isEqualTo("gone");
    assertThat(state().reason()).isEqualTo("server answered 410");
    pass("update feed set due_at = 0", "update host set free_at = 0");
    watch(LISTED);
    assertThat(ledger.feeds().lease(1)).isEmpty();
    watch(NEW);
    assertThat(ledger.feeds().lease(1)).hasSize(1);
  }
}
