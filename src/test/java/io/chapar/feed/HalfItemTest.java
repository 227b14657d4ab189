package io.chapar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that break off within an item. */
class HalfItemTest {
  private static final String CUT =
      "<rss><channel><item><title>one</title><link>/1</link></item>"
          + "<item><title>two</title><link>/2</link><descri";

  /** A correction that is none would go to all subscribers, and another when the feed is whole. */
  @Test
  void believesHalfAnItemWhenTheNextPollShowsNoMoreOfIt() {
    FeedReading slip = readAfter(FeedCursor.NONE, CUT);
    FeedReading elsewhere = readAfter(slip.cursor(), CUT + "ption>more");
    FeedReading again = readAfter(elsewhere.cursor(), CUT + "ption>more");
    assertThat(slip.items()).extracting(FeedItem::title).containsExactly("one");
    assertThat(elsewhere.items()).extracting(FeedItem::title).containsExactly("one");
    assertThat(again.items()).extracting(FeedItem::title).containsExactly("one", "two");
    assertThat(readAfter(slip.cursor(), CUT + "ption/></item>").items()).hasSize(2);
  }

  @Test
  void doesNotBelieveHalfOfTheOnlyItem() {
    String cut = "<rss><channel><item><title>one</title><link>/1</link><descri";
    FeedReading slip = readAfter(new FeedCursor(null, null, "digest"), cut);
    assertThat(slip.items()).isEmpty();
    assertThat(readAfter(slip.cursor(), cut).items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>one</title></item><item><title>two</title></Item>",
        "<item><title>one</title></item><item><title>two</title></item ><!-- <item> more",
        "<item><title>one</title></item><item><title><![CDATA[two <item>]]></title></item>",
        "<item><title>one</title></item><item><title>two</title></item><itemcount>2</itemcount>",
        "<item><title>one</title><item><title>two</title>",
      })
  void takesNoItemForAHalfThatIsNone(String items) {
    FeedCursor whole = new FeedCursor(null, null, "digest");
    assertThat(readAfter(whole, "<rss><channel>" + items).items()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ption><![CDATA[write </item> and", "ption><!-- </item> -->", "ption/>"})
  void findsNoEndOfAnItemInItsText(String rest) {
    assertThat(readAfter(FeedCursor.NONE, CUT + rest).items()).hasSize(1);
  }

  private static FeedReading readAfter(FeedCursor before, String text) {
    Feed feed = new Feed("example", Examples.ADDRESS, before, null, null, 20);
    return new FeedReader().read(Examples.fetched(feed, text, null));
  }
}
