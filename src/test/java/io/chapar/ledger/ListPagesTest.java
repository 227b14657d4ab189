package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages without a feed in the ledger, on each database. */
class ListPagesTest extends EachDatabase {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final URI ADDRESS = URI.create("https://a.example/latest");
  private static final FeedCursor CURSOR = new FeedCursor("\"1\"", null, "digest");

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void watch(@Nullable String select) {
    WatchedFeed feed =
        new WatchedFeed(
            "a", ADDRESS, null, null, HOUR, HOUR, 20, null, select, List.of(), FeedAlarms.USUAL);
    ledger.feeds().watch(List.of(feed));
  }

  private Lease<Feed> lease() {
    pass("update host set free_at = 0");
    return ledger.feeds().lease(1).get(0);
  }

  private static FeedReading reading(Feed feed) {
    FeedItem item = FeedItem.of("a", URI.create("https://a.example/1"));
    return new FeedReading(feed, CURSOR, List.of(item), false, Duration.ZERO, null, null, true);
  }

  private void poll() {
    Lease<Feed> lease = lease();
    ledger.feeds().commit(lease, reading(lease.record()));
  }

  @Test
  void areLeasedWithTheirSelector() {
    watch("main h2 a");
    assertThat(lease().record().select()).isEqualTo("main h2 a");
  }

  @Test
  void areNotAskedSoonerForAListThatStaysAsItIs() {
    watch("main h2 a");
    poll();
    watch("main h2 a");
    assertThat(ledger.feeds().lease(1)).isEmpty();
    pass("update feed set due_at = 0");
    assertThat(lease().record().cursor()).isEqualTo(CURSOR);
  }

  @Test
  void areReadAnewAtOnceWhenTheirSelectorChanges() {
    watch("main h2 a");
    poll();
    watch("article a");
    assertThat(lease().record())
        .returns("article a", Feed::select)
        .returns(FeedCursor.NONE, Feed::cursor);
  }

  @Test
  void becomeFeedsWhenTheirSelectorGoes() {
    watch("main h2 a");
    poll();
    watch(null);
    assertThat(lease().record()).returns(null, Feed::select).returns(FeedCursor.NONE, Feed::cursor);
  }

  @Test
  void keepNothingOfAPollDuringWhichTheirSelectorChanged() {
    watch("main h2 a");
    Lease<Feed> lease = lease();
    watch("article a");
    assertThatThrownBy(() -> ledger.feeds().commit(lease, reading(lease.record())))
        .isInstanceOf(LeaseLost.class);
    assertThat(lease().record().cursor()).isEqualTo(FeedCursor.NONE);
  }
}
