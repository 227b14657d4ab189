package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.Hub;
import io.chapar.article.HubRequest;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Hubs.Pushed;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When hubs are asked, and how far they are trusted, on each database. */
abstract class HubContract {
  private static final URI LISTED = URI.create("https://a.example/feed");
  private static final Hub HUB = new Hub(URI.create("https://hub.example/"), LISTED);
  private static final Duration PROMISED = Duration.ofDays(10);
  private static final Duration SLOWEST = Duration.ofHours(6);

  private Ledger ledger;
  private int polls;

  abstract String url();

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    watch(new WatchedFeed("a", LISTED, null, null, Duration.ofMinutes(5), SLOWEST, 20));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void watch(WatchedFeed... feeds) {
    ledger.feeds().watch(List.of(feeds));
  }

  private Polled poll(@Nullable Hub hub, int... news) {
    LedgerContract.pass(url(), "update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    FeedCursor cursor = new FeedCursor("\"" + polls++ + "\"", null, null);
    return ledger
        .feeds()
        .commit(
            lease,
            new FeedReading(lease.record(), cursor, items(news), false, null, null, hub, true));
  }

  private static List<FeedItem> items(int... news) {
    return Arrays.stream(news).mapToObj(n -> item("a", "https://a.example/" + n)).toList();
  }

  private Lease<HubRequest> due() {
    return ledger.hubs().lease(10).get(0);
  }

  private HubRequest confirmed() {
    poll(HUB, 1);
    Lease<HubRequest> lease = due();
    HubRequest request = lease.record();
    ledger.hubs().confirm(request.path(), LISTED.toString(), PROMISED);
    ledger.hubs().done(lease);
    LedgerContract.pass(url(), "update feed set due_at = 9000000000000000");
    return request;
  }

  private void push(HubRequest request, int... news) {
    push(request, items(news));
  }

  private int push(HubRequest request, List<FeedItem> items) {
    Pushed pushed = ledger.hubs().pushed(request.path()).orElseThrow();
    return ledger
        .routedFeeds()
        .add(new FeedReading(pushed.feed(), FeedCursor.NONE, items, false, null), null);
  }

  /** As it is read alone: by its page, and by its guid. */
  private static List<FeedItem> one(String page, String guid, String title) {
    List<String> keys = List.of("link:" + page, "guid:a:" + guid);
    return List.of(Examples.item("a", keys, page, title));
  }

  private static List<FeedItem> dated(String page, DateTime time) {
    return List.of(
        new FeedItem(
            "a",
            List.of("link:" + page),
            null,
            URI.create(page),
            "The same words",
            null,
            null,
            List.of(),
            List.of(),
            time,
            null,
            List.of(),
            null,
            null,
            0));
  }

  /** Those that are due, at one host after the other. */
  private List<String> titles() {
    LedgerContract.pass(url(), "update host set free_at = 0, due_at = 0");
    return ledger.items().lease(10).stream().map(lease -> lease.record().title()).toList();
  }

  /** Its host and its pace allow it. */
  private boolean isPolledNow() {
    LedgerContract.pass(
        url(), "update feed set due_at = due_at - 300001", "update host set free_at = 0");
    return !ledger.feeds().lease(1).isEmpty();
  }

  private void later(Duration time) {
    LedgerContract.pass(
        url(),
        "update hub set due_at = due_at - %1$d, ends_at = ends_at - %1$d"
            .formatted(time.toMillis()));
  }

  @Test
  void asksTheHubThatAFeedNamesOnce() {
    poll(HUB, 1);
    assertThat(due().record().hub()).isEqualTo(HUB);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void asksNoHubOfAFeedThatNamesNone() {
    poll(null, 1);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void asksAgainWhereNothingWasConfirmed() {
    poll(HUB, 1);
    ledger.hubs().done(due());
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(11));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksLessAndLessAHubThatNeverConfirms() {
    poll(HUB, 1);
    ledger.hubs().done(due());
    later(Duration.ofMinutes(11));
    ledger.hubs().done(due());
    later(Duration.ofMinutes(11));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(10));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksForMoreTimeBeforeThePromiseEnds() {
    confirmed();
    later(Duration.ofDays(8));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofDays(1));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksAHubThatPromisesASecondNoSoonerThanInTenMinutes() {
    poll(HUB, 1);
    Lease<HubRequest> lease = due();
    ledger.hubs().confirm(lease.record().path(), LISTED.toString(), Duration.ofSeconds(1));
    ledger.hubs().done(lease);
    later(Duration.ofMinutes(9));
    assertThat(ledger.hubs().lease(10)).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(due().id()).isEqualTo("a");
  }

  @Test
  void asksAnUnwillingHubLessAndLess() {
    poll(HUB, 1);
    Outcome first = ledger.hubs().fail(due(), new TemporaryFailure("busy"));
    later(Duration.ofMinutes(1));
    Outcome second = ledger.hubs().fail(due(), new TemporaryFailure("busy"));
    assertThat(first.pause()).isEqualTo(Duration.ofMinutes(1));
    assertThat(second.pause()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void confirmsOnlyTheTopicThatWasAskedFor() {
    poll(HUB, 1);
    String path = due().record().path();
    assertThat(ledger.hubs().confirm(path, "https://b.example/feed", PROMISED)).isEmpty();
    assertThat(ledger.hubs().confirm("guess", LISTED.toString(), PROMISED)).isEmpty();
    assertThat(ledger.hubs().confirm(path, LISTED.toString(), PROMISED)).contains("a");
  }

  @Test
  void takesNothingBeforeTheHubHasConfirmed() {
    poll(HUB, 1);
    assertThat(ledger.hubs().pushed(due().record().path())).isEmpty();
  }

  @Test
  void takesNothingForAFeedThatNobodyWatchesAnyLonger() {
    HubRequest request = confirmed();
    watch();
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void asksAnotherHubWhenTheFeedNamesIt() {
    HubRequest request = confirmed();
    poll(new Hub(URI.create("https://other.example/"), LISTED));
    assertThat(due().record().hub().address()).hasHost("other.example");
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void forgetsTheHubThatTheFeedNamesNoLonger() {
    HubRequest request = confirmed();
    poll(null);
    assertThat(ledger.hubs().pushed(request.path())).isEmpty();
  }

  @Test
  void pollsAsBeforeUntilTheHubHasPushedSomething() {
    confirmed();
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void pollsSeldomWhatTheHubPushes() {
    push(confirmed(), 2);
    Polled polled = poll(HUB, 2);
    assertThat(polled.added()).isZero();
    assertThat(polled.pause()).isGreaterThanOrEqualTo(SLOWEST);
    assertThat(polled.why()).contains("its hub pushes it");
  }

  @Test
  void pollsAsBeforeWhenAPollFindsWhatTheHubDidNotPush() {
    push(confirmed(), 2);
    assertThat(poll(HUB, 3).pause()).isLessThan(SLOWEST);
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void trustsTheHubAgainWhenItPushesAgain() {
    HubRequest request = confirmed();
    push(request, 2);
    poll(HUB, 3);
    push(request, 4);
    assertThat(poll(HUB, 4).pause()).isGreaterThanOrEqualTo(SLOWEST);
  }

  @Test
  void pollsAsBeforeWhenThePromiseHasEnded() {
    push(confirmed(), 2);
    later(Duration.ofDays(11));
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
  }

  @Test
  void pollsAsBeforeWhenTheHubRefuses() {
    HubRequest request = confirmed();
    push(request, 2);
    assertThat(ledger.hubs().refuse(request.path(), LISTED.toString(), "no more")).contains("a");
    assertThat(poll(HUB).pause()).isLessThan(SLOWEST);
    assertThat(ledger.hubs().lease(10)).isEmpty();
  }

  @Test
  void takesNoArticleForAnotherWhereAllThatArePushedShareALink() {
    HubRequest request = confirmed();
    titles();
    push(request, one("https://b.example/", "1", "First"));
    assertThat(push(request, one("https://b.example/", "2", "Second"))).isZero();
    assertThat(titles()).containsExactly("First");
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void takesNoArticleForAnotherWhereAllThatArePushedShareAGuid() {
    HubRequest request = confirmed();
    titles();
    push(request, one("https://b.example/1", "post", "First"));
    assertThat(push(request, one("https://b.example/2", "post", "Second"))).isZero();
    assertThat(titles()).containsExactly("First");
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void takesNoArticleForOneOfTheSameWordsThatAnotherPushBrought() {
    HubRequest request = confirmed();
    titles();
    OffsetDateTime noon = OffsetDateTime.parse("2025-06-03T12:07:09Z");
    DateTime time = DateTime.gregorian(noon, DateTime.Precision.SECOND);
    push(request, dated("https://b.example/1", time));
    push(request, dated("https://c.example/1", time));
    assertThat(titles()).hasSize(1);
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void revisesAtOnceAnArticleThatIsPushedAgain() {
    HubRequest request = confirmed();
    push(request, one("https://b.example/1", "1", "First"));
    titles();
    push(request, one("https://b.example/1", "1", "First, revised"));
    assertThat(isPolledNow()).isFalse();
  }

  @Test
  void pollsAgainSoonAFeedOfWhichSomethingUnsureIsPushedDuringAPoll() {
    HubRequest request = confirmed();
    push(request, one("https://b.example/", "1", "First"));
    LedgerContract.pass(url(), "update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    push(request, one("https://b.example/", "2", "Second"));
    Polled polled =
        ledger
            .feeds()
            .commit(
                lease,
                new FeedReading(
                    lease.record(), FeedCursor.NONE, items(1), false, null, null, HUB, true));
    assertThat(polled.why()).isEqualTo("its hub pushed what only the whole feed tells");
    assertThat(polled.pause()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(poll(HUB).why()).isNotEqualTo(polled.why());
  }

  @Test
  void asksTheHubOfANodeThatDiedAgain() {
    poll(HUB, 1);
    due();
    ledger.reclaim("one");
    assertThat(due().id()).isEqualTo("a");
  }
}
