package io.chapar.ledger.view;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The states of items and their lists, on each database. */
class ItemListTest extends SharedLedger {
  private static final Cursor START = Cursor.START;

  private List<FoundItem> items(ItemState state) {
    return ledger.itemList().of(new ItemSelection(state, null, null, TimeRange.ALWAYS), START, 10);
  }

  private FoundItem only(ItemState state) {
    List<FoundItem> all = ledger.itemList().of(ItemSelection.ALL, START, 10);
    assertThat(all).extracting(FoundItem::state).containsExactly(state.word());
    for (ItemState one : ItemState.values()) {
      assertThat(items(one)).as(one.word()).hasSize(one == state ? 1 : 0);
    }
    return all.get(0);
  }

  private Lease<FeedItem> leaseNew() {
    ledger.items().add(List.of(item("a", A)), null);
    return leaseItem();
  }

  private List<String> events(String id) {
    return ledger.explanations().of(id).orElseThrow().events().stream()
        .map(one -> one.what() + (one.note() == null ? "" : " " + one.note()))
        .toList();
  }

  @Test
  void waitsUntilItsPageIsRead() {
    ledger.items().add(List.of(item("a", A), item("a", A + "0")), null);
    List<FoundItem> waiting = items(ItemState.WAITING);
    assertThat(waiting).hasSize(2);
    assertThat(waiting.get(0).next()).isNotNull();
    pass("update host set free_at = 9000000000000000");
    pass("update item set due_at = due_at - 1 where id = '" + waiting.get(0).id() + "'");
    ItemWait wait = ledger.explanations().of(waiting.get(1).id()).orElseThrow().waitsFor();
    assertThat(wait.before()).isEqualTo(1);
    assertThat(wait.hostFree()).isAfter(Instant.now());
  }

  @Test
  void saysWhyAVisitWasPutOff() {
    Lease<FeedItem> lease = leaseNew();
    ledger
        .items()
        .postpone(lease, new Postponed("robots.txt cannot be read", Duration.ofHours(1), null));
    FoundItem item = only(ItemState.WAITING);
    assertThat(item.reason()).isEqualTo("robots.txt cannot be read");
    assertThat(item.next()).isAfter(Instant.now());
  }

  @Test
  void isReadByANode() {
    leaseNew();
    assertThat(only(ItemState.READING).next()).isNull();
  }

  @Test
  void isTriedAgainAfterARefusal() {
    Lease<FeedItem> lease = leaseNew();
    ledger.items().fail(lease, new TemporaryFailure("server answered 403: " + A));
    FoundItem item = only(ItemState.RETRYING);
    assertThat(item.attempts()).isEqualTo(1);
    assertThat(item.most()).isEqualTo(3);
    assertThat(item.reason()).isEqualTo("server answered 403: " + A);
    assertThat(item.next()).isNotNull();
    assertThat(events(item.id())).containsExactly("seen a", "unread server answered 403: " + A);
  }

  @Test
  void isDoneWhenItWasReadAlsoWhileItIsReadAgain() {
    Lease<FeedItem> lease = leaseNew();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    assertThat(only(ItemState.DONE).next()).isNotNull();
    lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    assertThat(only(ItemState.DONE).next()).isNull();
  }

  @Test
  void isFilteredWhenItsRouteLeftItOut() {
    Lease<FeedItem> lease = leaseNew();
    ledger.items().done(lease.by("r1"));
    assertThat(only(ItemState.FILTERED).next()).isNotNull();
    assertThat(events(lease.id())).containsExactly("seen a", "filtered");
    lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    only(ItemState.DONE);
  }

  @Test
  void isDeadWithTheReasonWhenItsPageIsNoArticle() {
    Lease<FeedItem> lease = leaseNew();
    ledger.items().fail(lease, new PermanentFailure("page is no article (a log-in): " + A));
    FoundItem item = only(ItemState.DEAD);
    assertThat(item.reason()).isEqualTo("page is no article (a log-in): " + A);
    assertThat(item.died()).isNotNull();
    assertThat(item.next()).isNull();
  }

  @Test
  void isSkippedWhenTheFirstPollTookOthers() {
    URI address = URI.create("https://a.example/feed");
    Duration hour = Duration.ofHours(1);
    ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 0)));
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, Examples.reading(lease.record(), item("a", A)));
    assertThat(only(ItemState.SKIPPED).next()).isNull();
  }

  @Test
  void isLeftOutByARuleOfTheWatchListThatItNames() {
    ledger.items().leaveOut(item -> Optional.of("block: title has sport"));
    ledger.items().add(List.of(item("a", A)), null);
    assertThat(only(ItemState.LEFT_OUT).reason()).isEqualTo("block: title has sport");
  }

  @Test
  void listsByFeedHostAndTime() {
    ledger.items().add(List.of(item("a", A), item("a", "https://www.a.example/2")), null);
    ledger.items().add(List.of(item("b", B)), null);
    pass("update item set first_seen = first_seen - 7200000 where feed = 'b'");
    assertThat(ledger.itemList().of(of("a", null, null), START, 10)).hasSize(2);
    assertThat(ledger.itemList().of(of(null, "a.example", null), START, 10)).hasSize(2);
    assertThat(ledger.itemList().of(of(null, "www.a.example", null), START, 10)).hasSize(2);
    assertThat(ledger.itemList().of(of("b", "a.example", null), START, 10)).isEmpty();
    assertThat(ledger.itemList().of(of(null, null, Duration.ofHours(1)), START, 10)).hasSize(2);
    assertThat(ledger.itemList().of(of(null, "c.example", null), START, 10)).isEmpty();
  }

  private static ItemSelection of(String feed, String host, Duration since) {
    return new ItemSelection(null, feed, host, TimeRange.since(since));
  }

  @Test
  void givesLongListsInPartsWithoutGapOrRepeat() {
    List<FeedItem> many =
        Stream.iterate(1, n -> n + 1).limit(25).map(n -> item("a", A + "/" + n)).toList();
    ledger.items().add(many, null);
    pass("update item set attempts = 1, due_at = due_at + first_seen % 3");
    for (ItemSelection which :
        List.of(
            ItemSelection.ALL,
            of(null, "a.example", null),
            new ItemSelection(ItemState.RETRYING, null, null, TimeRange.ALWAYS))) {
      assertThat(walk(which)).hasSize(25).doesNotHaveDuplicates();
    }
  }

  private List<String> walk(ItemSelection which) {
    List<String> ids = new ArrayList<>();
    List<FoundItem> page = ledger.itemList().of(which, START, 7);
    while (!page.isEmpty()) {
      page.forEach(one -> ids.add(one.id()));
      page = ledger.itemList().of(which, page.get(page.size() - 1).cursor(which.state()), 7);
    }
    return ids;
  }

  @Test
  void listsTheNextAttemptFirst() {
    ledger.items().add(List.of(item("a", A), item("b", B)), null);
    pass("update item set attempts = 1");
    pass("update item set due_at = due_at + 60000 where feed = 'a'");
    assertThat(items(ItemState.RETRYING)).extracting(FoundItem::feed).containsExactly("b", "a");
  }

  @Test
  void namesTheStatesWhereOneIsMisspelt() {
    assertThatThrownBy(() -> ItemState.of("ded"))
        .hasMessage(
            "there is no state \"ded\"; items are waiting, reading, retrying, done, filtered,"
                + " skipped, left-out, dead");
  }
}
