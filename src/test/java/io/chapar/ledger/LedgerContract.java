package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Article;
import io.chapar.article.Evidence;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.TemporaryFailure;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises, on each database. */
abstract class LedgerContract {
  private static final Selection ALL = new Selection(null, null, null, null, null);
  private static final String A = "https://a.example/1";
  private static final String B = "https://b.example/1";

  private Ledger ledger;
  private Ledger other;

  abstract String url();

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    other = Ledger.open(Databases.settings(url(), "two"));
  }

  @AfterEach
  void close() {
    ledger.close();
    other.close();
  }

  private void watch(String... names) {
    ledger.feeds().watch(Stream.of(names).map(LedgerContract::feed).toList());
  }

  private static WatchedFeed feed(String name) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(name, address, null, null, Duration.ofHours(1), 20);
  }

  private Lease<Feed> leaseFeed() {
    return ledger.feeds().lease(1).get(0);
  }

  private Lease<FeedItem> leaseItem() {
    return ledger.items().lease(1).get(0);
  }

  private Lease<ReportVersion> lease(String subscriber) {
    return ledger.deliveries().lease(subscriber, 1).get(0);
  }

  private List<String> states() {
    return ledger.overview().deliveries(ALL, 10).stream()
        .map(d -> d.subscriber() + " v" + d.version() + " " + d.state())
        .sorted()
        .toList();
  }

  // feeds

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

  private static Feed feedOf(String name) {
    return new Feed(name, feed(name).address(), FeedCursor.NONE, null, null, 20);
  }

  @Test
  void keepsTheCursorOfAFeedWhoseWatchListIsReadAgain() {
    watch("a");
    ledger.feeds().commit(leaseFeed(), reading(feedOf("a")));
    pass(url(), "update feed set due_at = 0");
    watch("a");
    assertThat(leaseFeed().record().cursor().etag()).isEqualTo("\"1\"");
  }

  @Test
  void beginsAnewWhereTheAddressOfAFeedChanged() {
    watch("a");
    ledger.feeds().commit(leaseFeed(), reading(feedOf("a")));
    URI elsewhere = URI.create("https://elsewhere.example/feed");
    ledger
        .feeds()
        .watch(List.of(new WatchedFeed("a", elsewhere, null, null, Duration.ofHours(1), 20)));
    Feed feed = leaseFeed().record();
    assertThat(feed.address()).isEqualTo(elsewhere);
    assertThat(feed.cursor()).isEqualTo(FeedCursor.NONE);
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
    assertThat(ledger.routedFeeds().add(reading(feed, item("r", A), old))).isEqualTo(1);
    assertThat(other.routedFeeds().add(reading(feed, item("r", B), item("r", A), old)))
        .isEqualTo(1);
    assertThat(ledger.items().lease(5)).hasSize(2);
  }

  @Test
  void neverLeasesAFeedThatARoutePolls() {
    ledger.routedFeeds().add(reading(feedOf("r"), item("r", A)));
    watch("a");
    assertThat(ledger.feeds().lease(5)).extracting(Lease::id).containsExactly("a");
    assertThat(ledger.overview().feeds())
        .extracting(Overview.FeedState::state)
        .containsExactly("watched", "routed");
  }

  @Test
  void triesAFeedThatFailedAgainLaterAndSaysWhy() {
    watch("a");
    Outcome outcome = ledger.feeds().fail(leaseFeed(), new TemporaryFailure("server answered 503"));
    assertThat(outcome.dead()).isFalse();
    assertThat(ledger.feeds().lease(5)).isEmpty();
    assertThat(ledger.overview().feeds().get(0).reason()).isEqualTo("server answered 503");
    pass(url(), "update feed set due_at = 0");
    assertThat(leaseFeed().attempts()).isEqualTo(1);
  }

  @Test
  void stopsPollingAFeedThatIsGoneUntilItsAddressChanges() {
    watch("a");
    ledger.feeds().fail(leaseFeed(), PermanentFailure.gone("server answered 410"));
    pass(url(), "update feed set due_at = 0");
    watch("a");
    assertThat(ledger.feeds().lease(5)).isEmpty();
    assertThat(ledger.overview().feeds().get(0).state()).isEqualTo("gone");
  }

  @Test
  void takesInOnlyTheLatestItemsAtTheFirstPoll() {
    URI address = URI.create("https://a.example/feed");
    ledger
        .feeds()
        .watch(List.of(new WatchedFeed("a", address, null, null, Duration.ofHours(1), 2)));
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
    pass(url(), "update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> held = other.feeds().leaseSuspect().orElseThrow();
    FeedReading reading = reading(lost.record(), item("a", A));
    assertThatThrownBy(() -> ledger.feeds().commit(lost, reading)).isInstanceOf(LeaseLost.class);
    assertThat(ledger.items().lease(5)).isEmpty();
    assertThat(other.feeds().commit(held, reading).added()).isEqualTo(1);
  }

  // items

  @Test
  void takesInAnItemOnceHoweverOftenItIsSeen() {
    assertThat(ledger.items().add(List.of(item("a", A), item("a", B)))).isEqualTo(2);
    assertThat(other.items().add(List.of(item("a", A), item("a", B)))).isZero();
  }

  @Test
  void knowsAnItemByAnyOfItsKeys() {
    ledger.items().add(List.of(item("a", A)));
    FeedItem sameGuid =
        new FeedItem(
            "a",
            List.of("link:" + B, "guid:a:" + A),
            A,
            URI.create(B),
            "Title of " + A,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            0);
    assertThat(ledger.items().add(List.of(sameGuid))).isZero();
    assertThat(ledger.items().add(List.of(item("other", B)))).isZero();
  }

  @Test
  void leasesOneItemAHostAtATime() {
    ledger.items().add(List.of(item("a", A), item("a", "https://a.example/2"), item("a", B)));
    assertThat(ledger.items().lease(10))
        .extracting(lease -> lease.record().link().getHost())
        .containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(other.items().lease(10)).isEmpty();
  }

  @Test
  void leasesTheNextItemOfAHostWhenTheOneBeforeIsDone() {
    FeedItem second = item("a", "https://a.example/2");
    ledger.items().add(List.of(item("a", A), second));
    ledger.items().done(leaseItem());
    assertThat(leaseItem().record()).isEqualTo(second);
  }

  @Test
  void sharesTheHostBetweenItsFeedAndItsItems() {
    watch("a");
    ledger.items().add(List.of(item("a", A)));
    leaseItem();
    assertThat(ledger.feeds().lease(1)).isEmpty();
  }

  @Test
  void neverLeasesMoreThanItIsAskedFor() {
    ledger
        .items()
        .add(Stream.of("1", "2", "3").map(n -> item("a", "https://" + n + ".example/")).toList());
    assertThat(ledger.items().lease(2)).hasSize(2);
  }

  @Test
  void triesAnItemThatFailedByTheRetryListAndThenItIsDead() {
    ledger.items().add(List.of(item("a", A)));
    TemporaryFailure failure = new TemporaryFailure("server answered 500: " + A);
    assertThat(ledger.items().fail(leaseItem(), failure).dead()).isFalse();
    assertThat(ledger.items().fail(leaseItem(), failure).dead()).isFalse();
    pass(url(), "update item set due_at = 0", "update host set due_at = 0");
    assertThat(ledger.items().fail(leaseItem(), failure).dead()).isTrue();
    assertThat(ledger.overview().deadItems(5))
        .singleElement()
        .satisfies(dead -> assertThat(dead.reason()).isEqualTo(failure.getMessage()));
  }

  @Test
  void retriesAnItemThatIsDeadWhenItIsTold() {
    ledger.items().add(List.of(item("a", A)));
    ledger.items().fail(leaseItem(), new PermanentFailure("not an article: " + A));
    assertThat(ledger.items().lease(1)).isEmpty();
    assertThat(ledger.overview().retryItems("a")).isEqualTo(1);
    assertThat(ledger.items().lease(1)).hasSize(1);
  }

  @Test
  void readsAnItemAgainWhenItsFeedSaysSomethingElse() {
    ledger.items().add(List.of(item("a", A)));
    ledger.items().done(leaseItem());
    ledger.items().done(leaseItem());
    assertThat(ledger.items().lease(1)).isEmpty();
    ledger.items().add(List.of(item("a", A, "Another title")));
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void readsAnItemAgainThatChangedInItsFeedWhileItWasRead() {
    ledger.items().add(List.of(item("a", A)));
    Lease<FeedItem> lease = leaseItem();
    ledger.items().add(List.of(item("a", A, "Another title")));
    ledger.items().done(lease);
    assertThat(leaseItem().record().title()).isEqualTo("Another title");
  }

  @Test
  void leavesAHostAloneAsLongAsItAsked() {
    ledger.items().add(List.of(item("a", A), item("a", "https://a.example/2")));
    ledger.items().fail(leaseItem(), new TemporaryFailure("busy", Duration.ofMinutes(10), null));
    assertThat(ledger.items().lease(5)).isEmpty();
  }

  // reports and deliveries

  @Test
  void owesOneDeliveryToEachSubscriber() {
    subscribe("archive", "queue");
    commit(item("a", A), "text");
    assertThat(states()).containsExactly("archive v1 due", "queue v1 due");
    ReportVersion version = lease("queue").record();
    assertThat(version.event()).isEqualTo(Event.CREATED);
    assertThat(version.report()).isEqualTo(report(item("a", A), "text"));
  }

  private void subscribe(String... names) {
    Stream.of(names).forEach(name -> ledger.deliveries().register(name, false));
  }

  private void commit(FeedItem item, String text) {
    ledger.reports().commit(null, report(item, text));
  }

  @Test
  void makesNoVersionOfATextThatDidNotChange() {
    subscribe("archive");
    commit(item("a", A), "text");
    assertThat(ledger.reports().commit(null, report(item("a", A), "text"))).isEmpty();
    assertThat(states()).containsExactly("archive v1 due");
  }

  private Event eventOf(String text, @Nullable String notice) {
    Report said = report(item("a", A), text);
    Map<String, Evidence> why =
        notice == null ? Map.of() : Map.of("event", new Evidence("correction-notice", notice, 0.9));
    Article article = said.article();
    Report report =
        new Report(
            new Article(
                article.origin(),
                article.metadata().with(why),
                article.language(),
                article.script(),
                article.direction(),
                article.blocks()),
            said.facts());
    return ledger.reports().commit(null, report).orElseThrow().event();
  }

  @Test
  void callsAVersionCorrectedThatIsTheFirstToSpeakOfACorrection() {
    assertThat(eventOf("It opened on Monday.", null)).isEqualTo(Event.CREATED);
    assertThat(eventOf("It opened on Friday.", "Correction: it was Friday."))
        .isEqualTo(Event.CORRECTED);
    assertThat(eventOf("It opened on Friday. More follows.", "Correction: it was Friday."))
        .isEqualTo(Event.UPDATED);
    assertThat(eventOf("It opened on Sunday.", "Correction: it was Sunday."))
        .isEqualTo(Event.CORRECTED);
    assertThat(eventOf("It opened on Sunday. All is said.", null)).isEqualTo(Event.UPDATED);
  }

  @Test
  void makesAVersionOfATextThatChanged() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", A), "another text");
    ledger.deliveries().done("archive", lease("archive"));
    ReportVersion second = lease("archive").record();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.event()).isEqualTo(Event.UPDATED);
  }

  @Test
  void deliversTheVersionsOfAReportInOrder() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", A), "another text");
    assertThat(ledger.deliveries().lease("archive", 5)).hasSize(1);
    assertThat(ledger.deliveries().lease("archive", 5)).isEmpty();
  }

  @Test
  void endsTheLeaseOfTheItemWithTheReport() {
    ledger.items().add(List.of(item("a", A)));
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"));
    assertThatThrownBy(() -> ledger.reports().commit(lease, report(lease.record(), "text 2")))
        .isInstanceOf(LeaseLost.class);
  }

  @Test
  void saysThatAPageWasWithdrawn() {
    subscribe("archive");
    ledger.items().add(List.of(item("a", A)));
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"));
    assertThat(ledger.reports().withdraw(leaseItem())).isTrue();
    ledger.deliveries().done("archive", lease("archive"));
    assertThat(lease("archive").record().event()).isEqualTo(Event.WITHDRAWN);
  }

  @Test
  void knowsNothingToWithdrawOfAPageThatWasNeverThere() {
    ledger.items().add(List.of(item("a", A)));
    assertThat(ledger.reports().withdraw(leaseItem())).isFalse();
  }

  @Test
  void triesADeliveryByTheSubscribersListAndThenItIsDead() {
    subscribe("archive");
    commit(item("a", A), "text");
    List<Duration> retry = List.of(Duration.ZERO);
    TemporaryFailure failure = new TemporaryFailure("no space left: archive");
    assertThat(fail("archive", failure, retry).dead()).isFalse();
    assertThat(fail("archive", failure, retry).dead()).isTrue();
    assertThat(ledger.overview().deliveries(ALL, 5).get(0).reason())
        .isEqualTo("no space left: archive");
  }

  private Outcome fail(String subscriber, RuntimeException failure, List<Duration> retry) {
    return ledger.deliveries().fail(subscriber, lease(subscriber), failure, retry);
  }

  @Test
  void waitsAsLongAsTheSubscriberAsked() {
    subscribe("webhook");
    commit(item("a", A), "text");
    TemporaryFailure busy = new TemporaryFailure("busy", Duration.ofHours(1), null);
    fail("webhook", busy, List.of(Duration.ZERO));
    assertThat(ledger.deliveries().lease("webhook", 1)).isEmpty();
  }

  @Test
  void holdsUpNoOtherSubscriberWhenOneFails() {
    subscribe("archive", "webhook");
    commit(item("a", A), "text");
    fail("webhook", new TemporaryFailure("refused"), List.of(Duration.ofHours(1)));
    ledger.deliveries().done("archive", lease("archive"));
    assertThat(states()).containsExactly("archive v1 done", "webhook v1 due");
  }

  @Test
  void stopsASubscriberThatIsGoneAndKeepsWhatIsOwedToIt() {
    subscribe("webhook");
    commit(item("a", A), "text");
    fail("webhook", PermanentFailure.gone("the webhook answered 410"), List.of());
    commit(item("a", B), "text");
    assertThat(ledger.deliveries().lease("webhook", 5)).isEmpty();
    assertThat(ledger.overview().subscribers().get(0).reason()).contains("410");
    assertThat(ledger.overview().resume("webhook")).isTrue();
    assertThat(ledger.deliveries().lease("webhook", 5)).hasSize(2);
  }

  @Test
  void owesANewSubscriberWhatIsStoredOnlyWhenItAsks() {
    commit(item("a", A), "text");
    ledger.deliveries().register("from-now", false);
    ledger.deliveries().register("from-the-beginning", true);
    ledger.deliveries().register("from-the-beginning", true);
    assertThat(states()).containsExactly("from-the-beginning v1 due");
  }

  @Test
  void changesNothingForANodeThatLostItsLeaseOfADelivery() {
    subscribe("archive");
    commit(item("a", A), "text");
    Lease<ReportVersion> lost = lease("archive");
    pass(url(), "update delivery set due_at = 0");
    other.deliveries().leaseSuspect("archive");
    assertThatThrownBy(() -> ledger.deliveries().done("archive", lost))
        .isInstanceOf(LeaseLost.class);
    ledger.deliveries().fail("archive", lost, new PermanentFailure("late"), List.of());
    assertThat(states()).containsExactly("archive v1 due");
  }

  @Test
  void replaysWhatASelectionNames() {
    subscribe("archive", "queue");
    commit(item("a", A), "text");
    ledger.deliveries().done("archive", lease("archive"));
    fail("queue", new PermanentFailure("refused"), List.of());
    assertThat(ledger.overview().replay(new Selection("queue", "dead", null, null, null)))
        .isEqualTo(1);
    assertThat(states()).containsExactly("archive v1 done", "queue v1 due");
    assertThat(ledger.overview().replay(new Selection(null, null, "a", null, Duration.ofDays(1))))
        .isEqualTo(2);
    assertThat(ledger.overview().replay(new Selection(null, null, "b", null, null))).isZero();
  }

  @Test
  void buriesARecordThatCannotBeReadAndGoesOn() {
    subscribe("archive");
    commit(item("a", A), "text");
    commit(item("a", B), "text");
    pass(url(), "update report set record = 'broken' where record like '%" + A + "%'");
    assertThat(ledger.deliveries().lease("archive", 5)).hasSize(1);
    assertThat(states()).containsExactly("archive v1 dead", "archive v1 due");
  }

  // the ledger as a whole

  @Test
  void takesBackItsOwnLeasesAfterACrash() {
    subscribe("archive");
    watch("a");
    ledger.items().add(List.of(item("x", B)));
    commit(item("x", A), "text");
    leaseFeed();
    leaseItem();
    lease("archive");
    ledger.reclaim("one");
    assertThat(ledger.feeds().leaseSuspect()).isPresent();
    assertThat(ledger.items().leaseSuspect()).isPresent();
    assertThat(ledger.deliveries().leaseSuspect("archive")).isPresent();
  }

  @Test
  void leavesTheLeasesOfOtherNodesAlone() {
    watch("a");
    other.feeds().lease(1);
    ledger.reclaim("one");
    assertThat(ledger.feeds().lease(1)).isEmpty();
  }

  @Test
  void keepsItAllWhenItIsOpenedAgain() {
    subscribe("archive");
    commit(item("a", A), "text");
    ledger.close();
    ledger = Ledger.open(Databases.settings(url(), "one"));
    assertThat(states()).containsExactly("archive v1 due");
  }

  @Test
  void refusesASchemaThatANewerVersionMade() {
    pass(
        url(),
        """
        insert into ledger_schema (installed_rank, version, description, type, script, checksum,
          installed_by, execution_time, success)
        values (99, '999', 'of the future', 'SQL', 'V999__future.sql', 1, 'x', 1, true)""");
    assertThatThrownBy(() -> Ledger.open(Databases.settings(url(), "three")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("made by a newer Chapar")
        .hasMessageEndingWith(": " + url().replaceFirst("\\?.*", ""));
  }

  @Test
  void forgetsItemsThatTheirFeedNoLongerShows() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A), item("a", B)));
    pass(
        url(),
        "update item set state = 'done', last_seen = 0 where host = 'a.example'",
        "update item set state = 'done' where host = 'b.example'");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isEqualTo(1);
    assertThat(ledger.items().add(List.of(item("a", A)))).isEqualTo(1);
    assertThat(ledger.items().add(List.of(item("a", B)))).isZero();
  }

  @Test
  void keepsItemsOfAFeedThatHasNotChangedSinceTheyWereSeen() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)));
    pass(url(), "update item set state = 'done', last_seen = 0", "update feed set read_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isZero();
  }

  @Test
  void forgetsReportsOnlyWhenNobodyIsOwedThem() {
    subscribe("archive");
    commit(item("a", A), "text");
    pass(url(), "update report set recorded_at = 0", "update delivery set owed_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isZero();
    ledger.deliveries().done("archive", lease("archive"));
    pass(url(), "update delivery set done_at = 0");
    assertThat(ledger.pruning().prune(Duration.ofDays(30))).isEqualTo(2);
  }

  /** Lets time pass, or a stranger change the tables. */
  static void pass(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
