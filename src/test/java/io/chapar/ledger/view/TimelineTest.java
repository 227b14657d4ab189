package io.chapar.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.feeds.PollHistory.Poll;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered over time: polls, reports, deliveries, and the fields of publishers. */
class TimelineTest extends EachDatabase {
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    ledger
        .feeds()
        .watch(
            List.of(
                new WatchedFeed(
                    "a",
                    URI.create("https://a.example/feed"),
                    null,
                    null,
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    20)));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Lease<Feed> lease() {
    pass("update host set free_at = 0", "update feed set due_at = 0");
    return ledger.feeds().lease(1).get(0);
  }

  @Test
  void remembersTheLastPollsOfAFeed() {
    Lease<Feed> lease = lease();
    ledger
        .feeds()
        .commit(lease, Examples.reading(lease.record(), Examples.item("a", "https://a.example/1")));
    String why = "server answered 503\nand more: " + "x".repeat(900);
    for (int i = 0; i < 70; i++) {
      ledger.feeds().fail(lease(), new TemporaryFailure(i < 60 ? "timeout" : why));
    }
    List<Poll> polls = ledger.overview().polls("a");
    assertThat(polls).hasSizeBetween(20, 50);
    assertThat(polls.get(0).result()).isEqualTo("failed");
    assertThat(polls.get(0).why()).startsWith("server answered 503");
    assertThat(polls.get(0).next()).isAfter(polls.get(0).at());
    assertThat(polls.get(polls.size() - 1).why()).isEqualTo("timeout");
  }

  @Test
  void remembersWhatAGoodPollBrought() {
    Lease<Feed> lease = lease();
    ledger
        .feeds()
        .commit(lease, Examples.reading(lease.record(), Examples.item("a", "https://a.example/1")));
    assertThat(ledger.overview().polls("a"))
        .singleElement()
        .satisfies(
            poll -> {
              assertThat(poll.result()).isEqualTo("read");
              assertThat(poll.items()).isEqualTo(1);
              assertThat(poll.newItems()).isEqualTo(1);
              assertThat(poll.why()).isNotEmpty();
            });
  }

  @Test
  void pollsAFeedNotBeforeItsHostMayBeAsked() {
    ledger.feeds().fail(lease(), new TemporaryFailure("503", Duration.ofMinutes(9), null));
    Instant due = ledger.feeds().pollNow("a").orElseThrow();
    assertThat(due).isAfter(Instant.now().plus(Duration.ofMinutes(8)));
    assertThat(ledger.feeds().lease(1)).isEmpty();
    pass("update host set free_at = 0");
    assertThat(ledger.feeds().lease(1)).hasSize(1);
    assertThat(ledger.feeds().pollNow("nobody")).isEmpty();
  }

  @Test
  void countsReportsAndDeliveriesByTheQuarterOfTheHour() {
    ledger.subscribers().register("w", Kind.ARTICLE, null);
    for (int i = 0; i < 3; i++) {
      var item = Examples.item("a", "https://www.a.example/" + i);
      ledger.reports().commit(null, Examples.report(item, "Text " + i), null);
    }
    ledger.deliveries().done("w", ledger.deliveries().lease("w", 1).get(0));
    ledger
        .deliveries()
        .fail(
            "w",
            ledger.deliveries().lease("w", 1).get(0),
            new TemporaryFailure("503"),
            List.of(Duration.ofHours(1)));
    Timeline timeline = ledger.timeline();
    Instant from = Instant.now().minus(Duration.ofHours(1));
    assertThat(sum(timeline.reports(from, null).values())).isEqualTo(3);
    assertThat(sum(timeline.reports(from, "a").values())).isEqualTo(3);
    assertThat(timeline.reports(from, "b")).isEmpty();
    assertThat(sum(timeline.delivered(from, "w").values())).isEqualTo(1);
    assertThat(sum(timeline.failed(from, "w").values())).isEqualTo(1);
    assertThat(ledger.publisherDays().days("a.example"))
        .singleElement()
        .satisfies(day -> assertThat(day.counts()).containsEntry("title", 3));
    assertThat(ledger.publisherDays().publishers("a.ex", "", 5)).hasSize(1);
  }

  private static int sum(Iterable<Integer> counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
