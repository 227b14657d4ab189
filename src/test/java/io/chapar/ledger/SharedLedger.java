package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.selection.Selection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes of one ledger, and what tests of its parts ask of them. */
public abstract class SharedLedger extends EachDatabase {
  public static final Selection ALL = new Selection(null, null, null, null, null);
  public static final String A = "https://a.example/1";
  public static final String B = "https://b.example/1";

  public Ledger ledger;
  public Ledger other;

  @BeforeEach
  protected void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    other = Ledger.open(Databases.settings(url(), "two"));
  }

  @AfterEach
  protected void close() {
    ledger.close();
    other.close();
  }

  protected void watch(String... names) {
    ledger.feeds().watch(Stream.of(names).map(SharedLedger::feed).toList());
  }

  public static WatchedFeed feed(String name) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(name, address, null, null, Duration.ofHours(1), Duration.ofHours(1), 20);
  }

  protected Lease<Feed> leaseFeed() {
    return ledger.feeds().lease(1).get(0);
  }

  protected Lease<FeedItem> leaseItem() {
    return ledger.items().lease(1).get(0);
  }

  protected Lease<ReportVersion> lease(String subscriber) {
    return ledger.deliveries().lease(subscriber, 1).get(0);
  }

  protected List<String> states() {
    return ledger.overview().deliveries(ALL, 10).stream()
        .map(d -> d.subscriber() + " v" + d.version() + " " + d.state())
        .sorted()
        .toList();
  }

  protected static Feed feedOf(String name) {
    return new Feed(name, feed(name).address(), FeedCursor.NONE, null, null, 20);
  }

  protected void subscribe(String... names) {
    Stream.of(names).forEach(name -> ledger.subscribers().register(name, Kind.ARTICLE, null));
  }

  protected void commit(FeedItem item, String text) {
    ledger.reports().commit(null, report(item, text), null);
  }

  protected Outcome fail(String subscriber, RuntimeException failure, List<Duration> retry) {
    return ledger.deliveries().fail(subscriber, lease(subscriber), failure, retry);
  }
}
