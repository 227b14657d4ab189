package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.DateTime;
import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.HubRequest;
import io.chapar.ledger.feeds.Feeds.Polled;
import io.chapar.ledger.lease.Lease;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken of what a hub pushes, on each database. */
class PushTest extends HubLedger {
  /** As it is read alone: by its page, and by its guid. */
  private static List<FeedItem> one(String page, String guid, String title) {
    List<String> keys = List.of("link:" + page, "guid:a:" + guid);
    return List.of(Examples.item("a", keys, page, title));
  }

  private static List<FeedItem> dated(String page, DateTime time) {
    return List.of(
        new FeedItem(
            "a",
            List.of("link:" + page),
            null,
            URI.create(page),
            "The same words",
            null,
            null,
            List.of(),
            List.of(),
            time,
            null,
            List.of(),
            null,
            null,
            0));
  }

  /** Those that are due, at one host after the other. */
  private List<String> titles() {
    pass("update host set free_at = 0, due_at = 0");
    return ledger.items().lease(10).stream().map(lease -> lease.record().title()).toList();
  }

  /** Its host and its pace allow it. */
  private boolean isPolledNow() {
    pass("update feed set due_at = due_at - 300001", "update host set free_at = 0");
    return !ledger.feeds().lease(1).isEmpty();
  }

  @Test
  void takesNoArticleForAnotherWhereAllThatArePushedShareALink() {
    HubRequest request = confirmed();
    titles();
    push(request, one("https://b.example/", "1", "First"));
    assertThat(push(request, one("https://b.example/", "2", "Second"))).isZero();
    assertThat(titles()).containsExactly("First");
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void takesNoArticleForAnotherWhereAllThatArePushedShareAGuid() {
    HubRequest request = confirmed();
    titles();
    push(request, one("https://b.example/1", "post", "First"));
    assertThat(push(request, one("https://b.example/2", "post", "Second"))).isZero();
    assertThat(titles()).containsExactly("First");
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void takesNoArticleForOneOfTheSameWordsThatAnotherPushBrought() {
    HubRequest request = confirmed();
    titles();
    OffsetDateTime noon = OffsetDateTime.parse("2025-06-03T12:07:09Z");
    DateTime time = DateTime.gregorian(noon, DateTime.Precision.SECOND);
    push(request, dated("https://b.example/1", time));
    push(request, dated("https://c.example/1", time));
    assertThat(titles()).hasSize(1);
    assertThat(isPolledNow()).isTrue();
  }

  @Test
  void revisesAtOnceAnArticleThatIsPushedAgain() {
    HubRequest request = confirmed();
    push(request, one("https://b.example/1", "1", "First"));
    titles();
    push(request, one("https://b.example/1", "1", "First, revised"));
    assertThat(isPolledNow()).isFalse();
  }

  @Test
  void pollsAgainSoonAFeedOfWhichSomethingUnsureIsPushedDuringAPoll() {
    HubRequest request = confirmed();
    push(request, one("https://b.example/", "1", "First"));
    pass("update feed set due_at = 0", "update host set free_at = 0");
    Lease<Feed> lease = ledger.feeds().lease(1).get(0);
    push(request, one("https://b.example/", "2", "Second"));
    Polled polled =
        ledger
            .feeds()
            .commit(
                lease,
                new FeedReading(
                    lease.record(), FeedCursor.NONE, items(1), false, null, null, HUB, true));
    assertThat(polled.why()).isEqualTo("its hub pushed what only the whole feed tells");
    assertThat(polled.pause()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(poll(HUB).why()).isNotEqualTo(polled.why());
  }
}
