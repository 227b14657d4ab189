package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Publishers that give an item another link and another guid at once. */
class ReplacedItemsTest extends PolledFeeds {
  private static final String TEN = "Tue, 03 Jun 2025 10:07:09 GMT";
  private static final String NEXT_DAY = "Wed, 04 Jun 2025 10:07:09 GMT";
  private static final String SUMMARY = "The dam above the town was opened by the minister.";

  private static String told(String title, String link, String date, String summary) {
    return item(title, link, link)
        .replace(
            "</item>",
            "<pubDate>" + date + "</pubDate><description>" + summary + "</description></item>");
  }

  @Test
  void seesARevisionWhereTheHeadlineStandsInTheLinkAndTheGuid() {
    poll("a", told("Dam opens", link(1), TEN, SUMMARY));
    assertThat(due()).hasSize(1);
    assertThat(poll("a", told("Dam opened", link(2), TEN, SUMMARY))).isZero();
    assertThat(due())
        .extracting(FeedItem::title, FeedItem::link)
        .containsExactly(tuple("Dam opened", URI.create(link(2))));
    assertThat(poll("a", told("Dam opened", link(2), TEN, SUMMARY))).isZero();
    assertThat(due()).isEmpty();
  }

  @Test
  void takesNothingForNewWhenAPublisherMovesToAnotherHost() {
    String[] before =
        Stream.of(1, 2, 3).map(n -> told("News " + n, link(n), TEN, "")).toArray(String[]::new);
    String[] after =
        Stream.of(before).map(one -> one.replace("a.ex", "new.ex")).toArray(String[]::new);
    assertThat(poll("a", before)).isEqualTo(3);
    due();
    assertThat(poll("a", after)).isZero();
    assertThat(due()).hasSize(3).allMatch(one -> "new.example".equals(one.link().getHost()));
    assertThat(poll("a", after)).isZero();
    assertThat(due()).isEmpty();
  }

  @Test
  void takesNothingForNewWhenAPublisherDropsWwwOrTakesItUp() {
    assertThat(poll("a", item("1", "http://www.a.example/1", ""))).isEqualTo(1);
    assertThat(poll("a", item("1", "https://a.example/1", ""))).isZero();
    assertThat(poll("b", item("2", "https://a.example/2", ""))).isEqualTo(1);
    assertThat(poll("b", item("2", "https://www.a.example/2", ""))).isZero();
  }

  @Test
  void takesTomorrowsItemUnderTheSameHeadlineForNew() {
    assertThat(poll("a", told("Prices today", link(1), TEN, SUMMARY))).isEqualTo(1);
    assertThat(poll("a", told("Prices today", link(2), NEXT_DAY, SUMMARY))).isEqualTo(1);
  }

  @Test
  void takesAnItemThatStandsBesideTheOtherForNew() {
    String first = told("Prices", link(1), TEN, SUMMARY);
    assertThat(poll("a", first)).isEqualTo(1);
    assertThat(poll("a", told("Prices", link(2), TEN, SUMMARY), first)).isEqualTo(1);
    assertThat(poll("a", told("Prices", link(3), TEN, SUMMARY), told("Prices", link(4), TEN, "")))
        .isEqualTo(1);
  }

  @Test
  void takesAnItemForNewWhoseLikeMayStandBehindTheEndOfAFeedThatBrokeOff() {
    poll("a", told("Prices", link(1), TEN, SUMMARY));
    assertThat(pollCut("a", told("Prices", link(2), TEN, SUMMARY))).isEqualTo(1);
  }

  @Test
  void takesAnItemWithoutATimeOfDayForNewUnlessItSaysMoreThanItsHeadline() {
    String day = "2025-06-03";
    poll("a", told("Prices", link(1), day, "More inside"));
    assertThat(poll("a", told("Prices", link(2), day, "More inside"))).isEqualTo(1);
    assertThat(poll("b", told("Prices", "https://b.example/1", "", SUMMARY))).isEqualTo(1);
    assertThat(poll("b", told("PRICES!", "https://b.example/2", "", SUMMARY))).isZero();
  }

  @Test
  void takesAnItemForNewWhoseLikeLeftTheFeedLongAgo() {
    poll("a", told("Prices", link(1), TEN, SUMMARY));
    pass("update item set last_seen = last_seen - 259200000");
    assertThat(poll("a", told("Prices", link(2), TEN, SUMMARY))).isEqualTo(1);
  }

  @Test
  void takesWhatAnotherFeedSaysInTheSameWordsForNew() {
    poll("a", told("Prices", link(1), TEN, SUMMARY));
    assertThat(poll("b", told("Prices", "https://b.example/1", TEN, SUMMARY))).isEqualTo(1);
  }

  @Test
  void triesADeadItemAtTheAddressThatItsFeedGivesItNow() {
    poll("a", item("1", link(1), "id"));
    fail(new PermanentFailure("gone"));
    assertThat(due()).isEmpty();
    assertThat(poll("a", item("1", link(2), "id"))).isZero();
    assertThat(due()).extracting(FeedItem::link).containsExactly(URI.create(link(2)));
  }
}
