package io.chapar.ledger;

import static io.chapar.article.Examples.item;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.Hub;
import io.chapar.article.HubRequest;
import io.chapar.ledger.feeds.Feeds.Polled;
import io.chapar.ledger.feeds.Hubs.Pushed;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A ledger that watches one feed, which a hub may push. */
public abstract class HubLedger extends EachDatabase {
  public static final URI LISTED = URI.create("https://a.example/feed");
  public static final Hub HUB = new Hub(URI.create("https://hub.example/"), LISTED);
  public static final Duration PROMISED = Duration.ofDays(10);
  public static final Duration SLOWEST = Duration.ofHours(6);

  public Ledger ledger;
  private int polls;

  @BeforeEach
  protected void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    watch(new WatchedFeed("a", LISTED, null, null, Duration.ofMinutes(5), SLOWEST, 20));
  }

  @AfterEach
  protected void close() {
    ledger.close();
  }

  protected void watch(WatchedFeed... feeds) {
    ledger.feeds().watch(List.of(feeds));
  }

  protected Polled poll(@Nullable Hub hub, int... news) {
    pass("update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    FeedCursor cursor = new FeedCursor("\"" + polls++ + "\"", null, null);
    return ledger
        .feeds()
        .commit(
            lease,
            new FeedReading(lease.record(), cursor, items(news), false, null, null, hub, true));
  }

  protected static List<FeedItem> items(int... news) {
    return Arrays.stream(news).mapToObj(n -> item("a", "https://a.example/" + n)).toList();
  }

  protected Lease<HubRequest> due() {
    return ledger.hubs().lease(10).get(0);
  }

  protected HubRequest confirmed() {
    poll(HUB, 1);
    Lease<HubRequest> lease = due();
    HubRequest request = lease.record();
    ledger.hubs().confirm(request.path(), LISTED.toString(), PROMISED);
    ledger.hubs().done(lease);
    pass("update feed set due_at = 9000000000000000");
    return request;
  }

  protected void push(HubRequest request, int... news) {
    push(request, items(news));
  }

  protected int push(HubRequest request, List<FeedItem> items) {
    Pushed pushed = ledger.hubs().pushed(request.path()).orElseThrow();
    return ledger
        .routedFeeds()
        .add(new FeedReading(pushed.feed(), FeedCursor.NONE, items, false, null), null);
  }
}
