package io.chapar.ledger.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that gets another name in the watch list goes on where it was. */
class RenamedFeedsTest extends EachDatabase {
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static WatchedFeed feed(String name, String address) {
    Duration hour = Duration.ofHours(1);
    return new WatchedFeed(name, URI.create(address), null, null, hour, hour, 20);
  }

  private int poll(String feed, String guid) {
    pass("update host set free_at = 0", "update feed set due_at = 0");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    FeedItem item =
        Examples.item(feed, List.of("guid:" + feed + ":" + guid), "https://x.example/1", "Tea");
    return ledger.feeds().commit(lease, Examples.reading(lease.record(), item)).added();
  }

  @Test
  void keepsItsHistoryAndKnowsItsItems() {
    ledger.feeds().watch(List.of(feed("a", "https://a.example/feed")));
    assertThat(poll("a", "1")).isEqualTo(1);
    ledger.feeds().watch(List.of(feed("b", "https://a.example/feed")));
    assertThat(ledger.overview().feeds()).extracting("name").containsExactly("b");
    assertThat(ledger.overview().polls("b")).hasSize(1);
    assertThat(poll("b", "1")).as("its item is known").isZero();
    assertThat(poll("b", "2")).isEqualTo(1);
  }

  @Test
  void isAnotherFeedAtAnotherAddressOrWhereTwoHadThatAddress() {
    ledger
        .feeds()
        .watch(List.of(feed("a", "https://a.example/feed"), feed("c", "https://a.example/feed")));
    ledger
        .feeds()
        .watch(List.of(feed("b", "https://a.example/feed"), feed("d", "https://d.example/")));
    assertThat(ledger.overview().feed("a").orElseThrow().state()).isEqualTo("removed");
    assertThat(ledger.overview().feed("b").orElseThrow().polled()).isNull();
  }
}
