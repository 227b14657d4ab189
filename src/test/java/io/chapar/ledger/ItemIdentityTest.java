package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people complain of in feed readers: bad feeds, polled again and again. */
class ItemIdentityTest extends PolledFeeds {

  @Test
  void givesEveryItemWhereAllShareOneGuid() {
    assertThat(poll("a", item("1", link(1), "id"), item("2", link(2), "id"))).isEqualTo(2);
    assertThat(poll("a", item("2", link(2), "id"), item("3", link(3), "id"))).isEqualTo(1);
    assertThat(poll("a", item("3", link(3), "id"), item("4", link(4), "id"))).isEqualTo(1);
  }

  @Test
  void seesARevisionWhereTheGuidHoldsTheHeadline() {
    assertThat(poll("a", item("Dam opens", link(1), "dam-opens"))).isEqualTo(1);
    assertThat(due()).hasSize(1);
    assertThat(poll("a", item("Dam opened", link(1), "dam-opened"))).isZero();
    assertThat(due()).extracting(FeedItem::title).containsExactly("Dam opened");
    assertThat(poll("a", item("Dam is open", link(1), "dam-is-open"))).isZero();
  }

  @Test
  void seesARevisionWhereTheLinkHoldsTheHeadline() {
    assertThat(poll("a", item("Dam opens", "https://a.example/dam-opens", "17"))).isEqualTo(1);
    assertThat(poll("a", item("Dam opened", "https://a.example/dam-opened", "17"))).isZero();
    assertThat(poll("a", item("Dam opened", "https://a.example/dam-opened", "18"))).isZero();
  }

  @Test
  void takesItemsWithoutAGuidOnce() {
    for (int poll = 0; poll < 20; poll++) {
      int added = poll("a", item("1", link(1), ""), item("2", link(2), ""));
      assertThat(added).isEqualTo(poll == 0 ? 2 : 0);
    }
  }

  @Test
  void takesItemsWithNeitherLinkNorGuidOnceByTheirWords() {
    assertThat(poll("a", item("Snow on the pass", "", ""))).isEqualTo(1);
    assertThat(poll("a", item("Snow on the pass", "", ""))).isZero();
    assertThat(poll("a", item("Snow in the valley", "", ""))).isEqualTo(1);
  }

  @Test
  void knowsALinkUnderOtherTrackingParameters() {
    assertThat(poll("a", item("1", link(1) + "?utm_source=rss&amp;id=7", ""))).isEqualTo(1);
    assertThat(poll("a", item("1", link(1) + "?id=7&amp;utm_medium=feed#top", ""))).isZero();
    assertThat(poll("a", item("1", "http://A.example/news/1?id=7&amp;fbclid=x", ""))).isZero();
    assertThat(poll("a", item("8", link(1) + "?id=8", ""))).isEqualTo(1);
  }

  @Test
  void takesAnArticleOnceThatSeveralFeedsCarry() {
    assertThat(poll("a", item("1", link(1), "x"))).isEqualTo(1);
    assertThat(poll("b", item("1", link(1) + "?utm_campaign=b", "y"))).isZero();
    assertThat(due()).hasSize(1);
  }

  @Test
  void tellsTheGuidsOfTwoFeedsApart() {
    assertThat(poll("a", item("1", link(1), "1"))).isEqualTo(1);
    assertThat(poll("b", item("1", "https://b.example/1", "1"))).isEqualTo(1);
  }

  @Test
  void readsAnItemAgainWhoseGuidIsUsedForSomethingElse() {
    assertThat(poll("a", item("Old", "", "1"))).isEqualTo(1);
    assertThat(due()).hasSize(1);
    poll("a", item("New", "", "1"));
    assertThat(due()).extracting(FeedItem::title).containsExactly("New");
  }

  @Test
  void letsDatesThatAreEqualMissingOrOutOfOrderHideNothing() {
    String same = "Tue, 03 Jun 2025 10:00:00 GMT";
    assertThat(poll("a", dated(1, same), dated(2, same), dated(3, ""))).isEqualTo(3);
    String older = "Mon, 02 Jun 2014 10:00:00 GMT";
    String future = "Mon, 02 Jun 2070 10:00:00 GMT";
    assertThat(poll("a", dated(1, older), dated(4, older), dated(5, future), dated(6, "soon")))
        .isEqualTo(3);
  }

  @Test
  void takesNoOldItemForNewWhenTheFeedIsReordered() {
    List<String> items =
        new ArrayList<>(
            IntStream.range(0, 30).mapToObj(n -> item("T" + n, link(n), "g" + n)).toList());
    assertThat(poll("a", items.toArray(String[]::new))).isEqualTo(20);
    Collections.reverse(items);
    assertThat(poll("a", items.toArray(String[]::new))).isZero();
    Collections.rotate(items, 7);
    assertThat(poll("a", items.toArray(String[]::new))).isZero();
  }

  @Test
  void takesNothingTwiceWhenAnEmptyFeedIsFullAgain() {
    assertThat(poll("a", numbered(5))).isEqualTo(5);
    assertThat(poll("a")).isZero();
    assertThat(poll("a", numbered(5))).isZero();
  }

  @Test
  void knowsAnItemThatGetsItsGuidOnlyLater() {
    assertThat(poll("a", item("1", link(1), ""))).isEqualTo(1);
    assertThat(poll("a", item("1", link(1), "g1"))).isZero();
    assertThat(poll("a", item("1", "https://a.example/moved/1", "g1"))).isZero();
  }

  @Test
  void countsAnItemOnceThatStandsTwiceInAFeed() {
    assertThat(poll("a", item("1", link(1), ""), item("1", link(1) + "?utm_source=x", "")))
        .isEqualTo(1);
  }

  @Test
  void readsAnArticleOnceThatStandsTwiceInAFeedWithOtherWords() {
    String[] twice = {
      item("1", link(1), "").replace("</item>", "<description>short</description></item>"),
      item("1", link(1), "").replace("</item>", "<description>and long</description></item>")
    };
    poll("a", twice);
    assertThat(due()).hasSize(1);
    for (int again = 0; again < 4; again++) {
      poll("a", twice);
      assertThat(due()).isEmpty();
    }
  }

  @Test
  void givesEveryItemWhereGuidsDifferOnlyInWhatComesAfterTheHash() {
    String page = "https://a.example/latest#";
    assertThat(poll("a", item("1", link(1), page + 1), item("2", link(2), page + 2))).isEqualTo(2);
    assertThat(poll("a", item("2", link(2), page + 2), item("3", link(3), page + 3))).isEqualTo(1);
    assertThat(due()).extracting(FeedItem::title).containsExactlyInAnyOrder("1", "2", "3");
  }

  @Test
  void knowsALinkHoweverItsLettersAreEscaped() {
    assertThat(poll("a", item("1", "https://a.example/خبر", ""))).isEqualTo(1);
    assertThat(poll("a", item("1", "https://a.example/%d8%ae%d8%a8%d8%b1", ""))).isZero();
    assertThat(poll("b", item("1", "https://a.example/%D8%AE%D8%A8%D8%B1", ""))).isZero();
  }
}
