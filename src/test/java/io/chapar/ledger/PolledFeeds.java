package io.chapar.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.feed.FeedReader;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two feeds, polled again and again into one ledger. */
public abstract class PolledFeeds {
  @TempDir Path folder;

  private final FeedReader reader = new FeedReader();
  private String url;
  private Ledger ledger;

  @BeforeEach
  protected void open() {
    url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    ledger = Ledger.open(Databases.settings(url, "one"));
    watch(20);
  }

  @AfterEach
  protected void close() {
    ledger.close();
  }

  protected void watch(int first) {
    ledger.feeds().watch(List.of(feed("a", first), feed("b", first)));
  }

  private static WatchedFeed feed(String name, int first) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(
        name, address, null, null, Duration.ofHours(1), Duration.ofHours(1), first);
  }

  /** How many new items a poll of the feed brings. */
  protected int poll(String name, String... items) {
    return read(name, String.join("", items) + "</channel></rss>");
  }

  /** The same of a feed that breaks off after its items. */
  protected int pollCut(String name, String... items) {
    return read(name, String.join("", items));
  }

  private int read(String name, String rest) {
    Databases.pass(
        url,
        "update host set free_at = 0",
        "update feed set due_at = case when name = '" + name + "' then 0 else 9e15 end");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    String rss = "<rss version='2.0'><channel>" + rest;
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

  protected static String item(String title, String link, String guid) {
    return "<item>"
        + element("title", title)
        + element("link", link)
        + element("guid", guid)
        + "</item>";
  }

  private static String element(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
  }

  protected static String link(int n) {
    return "https://a.example/news/" + n;
  }

  protected static String dated(int n, String date) {
    return item("T" + n, link(n), "").replace("</item>", element("pubDate", date) + "</item>");
  }

  /** The items that are due, all of them, in any order. */
  protected List<FeedItem> due() {
    List<FeedItem> all = new ArrayList<>();
    List<Lease<FeedItem>> leases = ledger.items().lease(10);
    while (!leases.isEmpty()) {
      leases.forEach(lease -> all.add(lease.record()));
      Databases.pass(url, "update item set state = 'done', owner = null where owner is not null");
      Databases.pass(url, "update host set free_at = 0, due_at = 0");
      leases = ledger.items().lease(10);
    }
    return all;
  }

  /** The reading of an item that is due fails. */
  protected void fail(RuntimeException failure) {
    pass("update host set free_at = 0, due_at = 0");
    ledger.items().fail(ledger.items().lease(1).get(0), failure);
    pass("update host set free_at = 0, due_at = 0");
  }

  /** Lets time pass. */
  protected void pass(String statement) {
    Databases.pass(url, statement);
  }

  protected static String[] numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> item("T" + n, link(n), ""))
        .toArray(String[]::new);
  }
}
