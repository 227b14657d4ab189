package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.feed.FeedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people complain of in feed readers: bad feeds, polled again and again. */
class ItemIdentityTest {
  @TempDir Path folder;

  private final FeedReader reader = new FeedReader();
  private String url;
  private Ledger ledger;

  @BeforeEach
  void open() {
    url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    ledger = Ledger.open(Databases.settings(url, "one"));
    watch(20);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void watch(int first) {
    ledger.feeds().watch(List.of(feed("a", first), feed("b", first)));
  }

  private static WatchedFeed feed(String name, int first) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(name, address, null, null, Duration.ofHours(1), first);
  }

  /** How many new items a poll of the feed brings. */
  private int poll(String name, String... items) {
    LedgerContract.pass(
        url,
        "update host set free_at = 0",
        "update feed set due_at = case when name = '" + name + "' then 0 else 9e15 end");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    String rss = "<rss version='2.0'><channel>" + String.join("", items) + "</channel></rss>";
    FetchedFeed fetched =
        new FetchedFeed(
            lease.record(),
            lease.record().address(),
            FeedCursor.NONE,
            rss.getBytes(StandardCharsets.UTF_8),
            "application/rss+xml",
            false,
            null,
            Instant.now());
    return ledger.feeds().commit(lease, reader.read(fetched)).added();
  }

  private static String item(String title, String link, String guid) {
    return "<item>"
        + element("title", title)
        + element("link", link)
        + element("guid", guid)
        + "</item>";
  }

  private static String element(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
  }

  private static String link(int n) {
    return "https://a.example/news/" + n;
  }

  private static String dated(int n, String date) {
    return item("T" + n, link(n), "").replace("</item>", element("pubDate", date) + "</item>");
  }

  /** The items that are due, all of them, in any order. */
  private List<FeedItem> due() {
    List<FeedItem> all = new ArrayList<>();
    List<Lease<FeedItem>> leases = ledger.items().lease(10);
    while (!leases.isEmpty()) {
      leases.forEach(lease -> all.add(lease.record()));
      LedgerContract.pass(
          url, "update item set state = 'done', owner = null where owner is not null");
      LedgerContract.pass(url, "update host set free_at = 0, due_at = 0");
      leases = ledger.items().lease(10);
    }
    return all;
  }

  @Test
  void givesEveryItemWhereAllShareOneGuid() {
    assertThat(poll("a", item("1", link(1), "id"), item("2", link(2), "id"))).isEqualTo(2);
    assertThat(poll("a", item("2", link(2), "id"), item("3", link(3), "id"))).isEqualTo(1);
    assertThat(poll("a", item("3", link(3), "id"), item("4", link(4), "id"))).isEqualTo(1);
  }

  @Test
  void seesARevisionWhereTheGuidHoldsTheHeadline() {
    assertThat(poll("a", item("Dam opens", link(1), "dam-opens"))).isEqualTo(1);
    assertThat(due()).hasSize(1);
    assertThat(poll("a", item("Dam opened", link(1), "dam-opened"))).isZero();
    assertThat(due()).extracting(FeedItem::title).containsExactly("Dam opened");
    assertThat(poll("a", item("Dam is open", link(1), "dam-is-open"))).isZero();
  }

  @Test
  void seesARevisionWhereTheLinkHoldsTheHeadline() {
    assertThat(poll("a", item("Dam opens", "https://a.example/dam-opens", "17"))).isEqualTo(1);
    assertThat(poll("a", item("Dam opened", "https://a.example/dam-opened", "17"))).isZero();
    assertThat(poll("a", item("Dam opened", "https://a.example/dam-opened", "18"))).isZero();
  }

  @Test
  void takesItemsWithoutAGuidOnce() {
    for (int poll = 0; poll < 20; poll++) {
      int added = poll("a", item("1", link(1), ""), item("2", link(2), ""));
      assertThat(added).isEqualTo(poll == 0 ? 2 : 0);
    }
  }

  @Test
  void takesItemsWithNeitherLinkNorGuidOnceByTheirWords() {
    assertThat(poll("a", item("Snow on the pass", "", ""))).isEqualTo(1);
    assertThat(poll("a", item("Snow on the pass", "", ""))).isZero();
    assertThat(poll("a", item("Snow in the valley", "", ""))).isEqualTo(1);
  }

  @Test
  void knowsALinkUnderOtherTrackingParameters() {
    assertThat(poll("a", item("1", link(1) + "?utm_source=rss&amp;id=7", ""))).isEqualTo(1);
    assertThat(poll("a", item("1", link(1) + "?id=7&amp;utm_medium=feed#top", ""))).isZero();
    assertThat(poll("a", item("1", "http://A.example/news/1?id=7&amp;fbclid=x", ""))).isZero();
    assertThat(poll("a", item("8", link(1) + "?id=8", ""))).isEqualTo(1);
  }

  @Test
  void takesAnArticleOnceThatSeveralFeedsCarry() {
    assertThat(poll("a", item("1", link(1), "x"))).isEqualTo(1);
    assertThat(poll("b", item("1", link(1) + "?utm_campaign=b", "y"))).isZero();
    assertThat(due()).hasSize(1);
  }

  @Test
  void tellsTheGuidsOfTwoFeedsApart() {
    assertThat(poll("a", item("1", link(1), "1"))).isEqualTo(1);
    assertThat(poll("b", item("1", "https://b.example/1", "1"))).isEqualTo(1);
  }

  @Test
  void readsAnItemAgainWhoseGuidIsUsedForSomethingElse() {
    assertThat(poll("a", item("Old", "", "1"))).isEqualTo(1);
    assertThat(due()).hasSize(1);
    poll("a", item("New", "", "1"));
    assertThat(due()).extracting(FeedItem::title).containsExactly("New");
  }

  @Test
  void letsDatesThatAreEqualMissingOrOutOfOrderHideNothing() {
    String same = "Tue, 03 Jun 2025 10:00:00 GMT";
    assertThat(poll("a", dated(1, same), dated(2, same), dated(3, ""))).isEqualTo(3);
    String older = "Mon, 02 Jun 2014 10:00:00 GMT";
    String future = "Mon, 02 Jun 2070 10:00:00 GMT";
    assertThat(poll("a", dated(1, older), dated(4, older), dated(5, future), dated(6, "soon")))
        .isEqualTo(3);
  }

  @Test
  void takesNoOldItemForNewWhenTheFeedIsReordered() {
    List<String> items =
        new ArrayList<>(
            IntStream.range(0, 30).mapToObj(n -> item("T" + n, link(n), "g" + n)).toList());
    assertThat(poll("a", items.toArray(String[]::new))).isEqualTo(20);
    Collections.reverse(items);
    assertThat(poll("a", items.toArray(String[]::new))).isZero();
    Collections.rotate(items, 7);
    assertThat(poll("a", items.toArray(String[]::new))).isZero();
  }

  @Test
  void takesTheLatestTwentyOfFiveHundredAtFirstSightAndNoneOfTheOthersLater() {
    String[] items = numbered(500);
    assertThat(poll("a", items)).isEqualTo(20);
    assertThat(due().stream().map(FeedItem::title).collect(Collectors.toSet()))
        .isEqualTo(IntStream.range(0, 20).mapToObj(n -> "T" + n).collect(Collectors.toSet()));
    assertThat(poll("a", items)).isZero();
    assertThat(poll("a", item("Newest", link(1000), ""))).isEqualTo(1);
  }

  @Test
  void takesTheLatestOfAFeedThatBeginsWithItsOldest() {
    watch(2);
    String day = " Jun 2025 10:00:00 GMT";
    assertThat(poll("a", dated(1, "1" + day), dated(2, "2" + day), dated(3, "3" + day)))
        .isEqualTo(2);
    assertThat(due()).extracting(FeedItem::title).containsExactlyInAnyOrder("T3", "T2");
  }

  private static String[] numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> item("T" + n, link(n), ""))
        .toArray(String[]::new);
  }

  @Test
  void takesAsManyAtFirstSightAsTheFeedIsToldTo() {
    watch(3);
    assertThat(poll("a", numbered(50))).isEqualTo(3);
    watch(0);
    assertThat(poll("b", item("B", "https://b.example/1", ""))).isZero();
    assertThat(poll("b", item("B2", "https://b.example/2", ""))).isEqualTo(1);
  }

  @Test
  void takesAllThatIsNewOnALaterPollHoweverMuch() {
    poll("a", item("first", link(9000), ""));
    assertThat(poll("a", numbered(500))).isEqualTo(500);
  }

  @Test
  void takesNothingTwiceWhenAnEmptyFeedIsFullAgain() {
    assertThat(poll("a", numbered(5))).isEqualTo(5);
    assertThat(poll("a")).isZero();
    assertThat(poll("a", numbered(5))).isZero();
  }

  @Test
  void knowsAnItemThatGetsItsGuidOnlyLater() {
    assertThat(poll("a", item("1", link(1), ""))).isEqualTo(1);
    assertThat(poll("a", item("1", link(1), "g1"))).isZero();
    assertThat(poll("a", item("1", "https://a.example/moved/1", "g1"))).isZero();
  }

  @Test
  void countsAnItemOnceThatStandsTwiceInAFeed() {
    assertThat(poll("a", item("1", link(1), ""), item("1", link(1) + "?utm_source=x", "")))
        .isEqualTo(1);
  }
}
