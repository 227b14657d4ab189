package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes of one ledger, and what tests of its parts ask of them. */
abstract class SharedLedger extends EachDatabase {
  static final Selection ALL = new Selection(null, null, null, null, null);
  static final String A = "https://a.example/1";
  static final String B = "https://b.example/1";

  Ledger ledger;
  Ledger other;

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

  void watch(String... names) {
    ledger.feeds().watch(Stream.of(names).map(SharedLedger::feed).toList());
  }

  static WatchedFeed feed(String name) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(name, address, null, null, Duration.ofHours(1), Duration.ofHours(1), 20);
  }

  Lease<Feed> leaseFeed() {
    return ledger.feeds().lease(1).get(0);
  }

  Lease<FeedItem> leaseItem() {
    return ledger.items().lease(1).get(0);
  }

  Lease<ReportVersion> lease(String subscriber) {
    return ledger.deliveries().lease(subscriber, 1).get(0);
  }

  List<String> states() {
    return ledger.overview().deliveries(ALL, 10).stream()
        .map(d -> d.subscriber() + " v" + d.version() + " " + d.state())
        .sorted()
        .toList();
  }

  static Feed feedOf(String name) {
    return new Feed(name, feed(name).address(), FeedCursor.NONE, null, null, 20);
  }

  void subscribe(String... names) {
    Stream.of(names).forEach(name -> ledger.subscribers().register(name, Kind.ARTICLE, false));
  }

  void commit(FeedItem item, String text) {
    ledger.reports().commit(null, report(item, text), null);
  }

  Outcome fail(String subscriber, RuntimeException failure, List<Duration> retry) {
    return ledger.deliveries().fail(subscriber, lease(subscriber), failure, retry);
  }
}
