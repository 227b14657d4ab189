package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Conduct;
import io.chapar.article.FeedItem;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.hosts.HostLine;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Shares;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the slots of a node are shared by feed and by the conduct of hosts, on each database. */
class FairSharesTest extends SharedLedger {
  private static final int SLOTS = 32;
  private static final int OF_FEED = 16;
  private static final int WAITING = 16;
  private static final int WAITING_OF_FEED = 8;
  private static final int SLOW = 4;
  private static final int ANY = 1000;

  private final Shares shares = Shares.of(SLOTS);

  /** A feed with an item on each of so many hosts of its own. */
  private void show(String feed, int hosts) {
    List<FeedItem> items =
        IntStream.range(0, hosts).mapToObj(n -> item(feed, at(feed + n))).toList();
    ledger.items().add(items, null);
  }

  private static String at(String host) {
    return "https://" + host + ".example/";
  }

  /** All hosts that are known by now. */
  private void behave(Conduct conduct) {
    pass("update host set conduct = " + conduct.ordinal());
  }

  private List<Lease<FeedItem>> begin() {
    List<Lease<FeedItem>> leases = ledger.items().lease(shares, ANY);
    leases.forEach(lease -> shares.begin(lease.conduct(), lease.record().feed()));
    return leases;
  }

  private void fail(Lease<FeedItem> lease) {
    ledger.conducts().note(lease, Conduct.SLOW);
    ledger.items().fail(lease, new TemporaryFailure("no connection within 10 s"));
    shares.end(lease.conduct(), lease.record().feed());
  }

  private static Map<String, Long> feeds(List<Lease<FeedItem>> leases) {
    return leases.stream().collect(groupingBy(lease -> lease.record().feed(), counting()));
  }

  @Test
  void leasesNoMoreOfOneFeedThanHalfOfTheSlots() {
    show("a", 100);
    behave(Conduct.QUICK);
    assertThat(begin()).hasSize(OF_FEED);
    assertThat(begin()).isEmpty();
  }

  @Test
  void leasesNoMoreOfOneFeedAtUnknownHostsThanHalfOfTheirPart() {
    show("a", 100);
    assertThat(begin()).hasSize(WAITING_OF_FEED);
  }

  @Test
  void leasesNoMoreThanIsAskedForThoughThereIsRoom() {
    show("a", 100);
    assertThat(ledger.items().lease(shares, 3)).hasSize(3);
    watch("b", "c", "d");
    assertThat(ledger.feeds().lease(shares, 2)).hasSize(2);
  }

  @Test
  void leavesASlotToHostsThatWereNeverAskedWhereThereIsOneAlone() {
    Shares one = Shares.of(1);
    show("a", 100);
    behave(Conduct.QUICK);
    show("b", 100);
    List<Lease<FeedItem>> leases = ledger.items().lease(one, ANY);
    assertThat(feeds(leases)).isEqualTo(Map.of("a", 1L, "b", 1L));
    leases.forEach(lease -> one.begin(lease.conduct(), lease.record().feed()));
    assertThat(ledger.items().lease(one, ANY)).isEmpty();
  }

  @Test
  void leavesHostsThatAnswerAllTheirSlotsBesideThoseThatDoNot() {
    Stream.of("a", "b", "c").forEach(feed -> show(feed, 20));
    behave(Conduct.QUICK);
    Stream.of("d", "e", "f").forEach(feed -> show(feed, 20));
    assertThat(begin().stream().collect(groupingBy(Lease::conduct, counting())))
        .containsEntry(Conduct.QUICK, (long) SLOTS)
        .containsEntry(Conduct.UNKNOWN, (long) WAITING);
  }

  @Test
  void leasesFewAtHostsThatLetUsWait() {
    Stream.of("a", "b", "c", "d", "e").forEach(feed -> show(feed, 100));
    behave(Conduct.SLOW);
    assertThat(begin()).hasSize(SLOW);
    show("unknown", 100);
    assertThat(feeds(begin())).isEqualTo(Map.of("unknown", (long) WAITING_OF_FEED));
  }

  @Test
  void leasesNextOfTheFeedOfWhichLeastIsInWork() {
    Stream.of("a", "b", "c").forEach(feed -> show(feed, 100));
    List<Lease<FeedItem>> first = begin();
    assertThat(feeds(first).values()).containsExactlyInAnyOrder(5L, 5L, 6L);
    show("late", 1);
    assertThat(begin()).isEmpty();
    fail(first.get(0));
    assertThat(feeds(begin())).isEqualTo(Map.of("late", 1L));
  }

  @Test
  void givesEachOfManyFeedsItsTurn() {
    List<String> names = IntStream.range(100, 300).mapToObj(n -> "f" + n).toList();
    ledger
        .items()
        .add(
            names.stream()
                .flatMap(feed -> Stream.of(item(feed, at(feed + 0)), item(feed, at(feed + 1))))
                .toList(),
            null);
    behave(Conduct.QUICK);
    List<String> served = new ArrayList<>();
    while (served.size() < names.size()) {
      for (Lease<FeedItem> lease : begin()) {
        served.add(lease.record().feed());
        ledger.items().done(lease);
        shares.end(lease.conduct(), lease.record().feed());
      }
    }
    assertThat(served.subList(0, names.size())).doesNotHaveDuplicates();
  }

  @Test
  void remembersForAllNodesHowAHostBehaved() {
    show("a", 1);
    Lease<FeedItem> lease = begin().get(0);
    assertThat(lease.conduct()).isEqualTo(Conduct.UNKNOWN);
    fail(lease);
    Lease<FeedItem> again = other.items().lease(1).get(0);
    assertThat(again.conduct()).isEqualTo(Conduct.SLOW);
    other.conducts().note(again, Conduct.QUICK);
    other.items().done(again);
    assertThat(begin().get(0).conduct()).isEqualTo(Conduct.QUICK);
  }

  @Test
  void leasesToEachNodeItsOwnShares() {
    show("a", 100);
    assertThat(begin()).hasSize(WAITING_OF_FEED);
    assertThat(other.items().lease(Shares.of(SLOTS), ANY)).hasSize(WAITING_OF_FEED);
  }

  @Test
  void leasesTheItemOfTheFeedThatStoodInLineWhereAHostHasItemsOfTwo() {
    ledger.items().add(List.of(item("a", A)), null);
    ledger.items().add(List.of(item("b", "https://a.example/2")), null);
    Lease<FeedItem> first = begin().get(0);
    assertThat(first.record().feed()).isEqualTo("a");
    assertThat(begin()).isEmpty();
    ledger.items().done(first);
    assertThat(feeds(begin())).isEqualTo(Map.of("b", 1L));
  }

  @Test
  void looksNoMoreAtAHostOfWhichNothingIsDueUntilSomethingIs() {
    show("a", 1);
    pass("update item set state = 'done'");
    assertThat(begin()).isEmpty();
    assertThat(ledger.activity().waitingHosts()).isEmpty();
    ledger.items().add(List.of(item("a", at("a0") + "more")), null);
    assertThat(begin()).hasSize(1);
  }

  @Test
  void countsTheHostsThatWait() {
    show("a", 10);
    begin();
    assertThat(ledger.activity().waitingHosts()).isEqualTo(Map.of(Conduct.UNKNOWN, 2L));
    assertThat(ledger.activity().hosts()).isEqualTo(Map.of(Conduct.UNKNOWN, 10L));
  }

  @Test
  void linesUpMoreHostsThanOneTransactionTakes() {
    Stream.of("a", "b", "c").forEach(feed -> show(feed, HostLine.TOGETHER));
    show("late", 1);
    begin().forEach(this::fail);
    assertThat(feeds(begin())).containsEntry("late", 1L);
  }

  @Test
  void leasesAFeedOfAHostThatAnswersBesideFeedsThatDoNot() {
    List<WatchedFeed> list =
        IntStream.range(0, 100).mapToObj(n -> SharedLedger.feed("dead" + n)).toList();
    ledger.feeds().watch(list);
    List<Lease<?>> waiting = new ArrayList<>(ledger.feeds().lease(shares, ANY));
    assertThat(waiting).hasSize(WAITING);
    waiting.forEach(lease -> shares.begin(lease.conduct(), lease.id()));
    List<WatchedFeed> more = new ArrayList<>(list);
    more.add(feedAt("good", "https://good.example/1"));
    ledger.feeds().watch(more);
    assertThat(ledger.feeds().lease(shares, ANY)).isEmpty();
    pass("update host set conduct = 0", "delete from feed where name = 'good'");
    pass(
        "insert into host (name, due_at, free_at, token, conduct)"
            + " values ('good.example', 9, 0, 1, 0)");
    ledger.feeds().watch(more);
    assertThat(ledger.feeds().lease(shares, ANY)).extracting(Lease::id).containsExactly("good");
  }

  private static WatchedFeed feedAt(String name, String address) {
    Duration hour = Duration.ofHours(1);
    return new WatchedFeed(name, URI.create(address), null, null, hour, hour, 20);
  }

  @Test
  void pollsAllFeedsOfAHostByTheConductOfOne() {
    ledger
        .feeds()
        .watch(List.of(feedAt("a", "https://h.example/a"), feedAt("b", "https://h.example/b")));
    Lease<?> lease = ledger.feeds().lease(shares, ANY).get(0);
    ledger.conducts().note(lease, Conduct.QUICK);
    pass("update host set free_at = 0");
    assertThat(ledger.feeds().lease(shares, ANY))
        .extracting(Lease::conduct)
        .containsExactly(Conduct.QUICK);
  }
}
