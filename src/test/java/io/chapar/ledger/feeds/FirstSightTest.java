package io.chapar.ledger.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.ledger.PolledFeeds;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much of a feed counts as new when it is polled for the first time, and later. */
class FirstSightTest extends PolledFeeds {

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

  @Test
  void takesTheLatestOfAFeedThatBeginsWithItsOldestThoughOneHasNoDate() {
    watch(2);
    String day = " Jun 2025 10:00:00 GMT";
    poll(
        "a",
        dated(1, "1" + day),
        dated(2, "2" + day),
        item("T0", link(0), ""),
        dated(3, "3" + day));
    assertThat(due()).extracting(FeedItem::title).containsExactlyInAnyOrder("T3", "T2");
  }

  @Test
  void takesTheLatestByWhenTheyWereUpdatedWhereThatIsAllTheySay() {
    watch(1);
    poll("a", updated(1), updated(3), updated(2));
    assertThat(due()).extracting(FeedItem::title).containsExactly("T3");
  }

  private static String updated(int day) {
    return dated(day, "2025-06-0" + day).replace("pubDate", "updated");
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
}
