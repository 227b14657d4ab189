package io.chapar.feed;

import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.items;
import static io.chapar.feed.Examples.only;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an item is recognised by. */
class ItemKeysTest {

  @Test
  void knowsAnItemByItsLinkAndThenItsGuid() {
    assertThat(only(item("<link>http://E.example/a#top</link><guid>x-1</guid>")).keys())
        .containsExactly("link://e.example/a", "guid:example:x-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a?id=5",
        "http://news.example/a?id=5",
        "HTTPS://NEWS.example:443/a?id=5",
        "http://news.example:80/a?id=5#comments",
        "https://news.example/a?utm_source=rss&amp;id=5&amp;utm_medium=feed",
        "https://news.example/a?id=5&amp;fbclid=abc&amp;yclid=1&amp;gclid=2",
        "/a?id=5",
        "https://news.example/%61?id=%35",
        " https://news.example/a?id=5 "
      })
  void seesOneLinkInAllItsForms(String link) {
    assertThat(only(item("<link>" + link + "</link>")).keys().get(0))
        .isEqualTo("link://news.example/a?id=5");
  }

  @Test
  void knowsAHostWithWwwByTheOtherNameToo() {
    assertThat(only(item("<link>https://www.news.example/a</link>")).keys())
        .containsExactly("link://www.news.example/a", "link://news.example/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a",
        "https://news.example/a?id=6",
        "https://news.example/A?id=5",
        "https://wwwnews.example/a?id=5",
        "https://news.example:8080/a?id=5",
        "https://news.example/index.html?id=5"
      })
  void tellsDifferentLinksApart(String link) {
    assertThat(only(item("<link>" + link + "</link>")).keys())
        .doesNotContain("link://news.example/a?id=5");
  }

  @Test
  void knowsACorrectedHeadlineByItsLinkWhereTheGuidHoldsTheHeadline() {
    FeedItem before = only(item("<link>/1</link><guid>Minster resigns</guid>"));
    FeedItem after = only(item("<link>/1</link><guid>Minister resigns</guid>"));
    assertThat(after.keys().get(0)).isEqualTo(before.keys().get(0));
  }

  @Test
  void ignoresGuidsWhereOneRepeatsAndGivesEveryItem() {
    List<FeedItem> items =
        items(
            rss(
                "<item><guid>same</guid><link>/1</link></item>"
                    + "<item><guid>same</guid><link>/2</link></item>"
                    + "<item><guid>same</guid><title>without a link</title></item>"));
    assertThat(items).hasSize(3);
    assertThat(items).flatExtracting(FeedItem::keys).doesNotHaveDuplicates();
    assertThat(items).flatExtracting(FeedItem::keys).noneMatch(key -> key.startsWith("guid:"));
  }

  @Test
  void keepsTheGuidsWhereOneItemStandsTwice() {
    String one = "<item><guid isPermaLink='false'>1</guid><title>One</title></item>";
    String two = "<item><guid isPermaLink='false'>2</guid><title>Two</title></item>";
    assertThat(items(rss(one + two + one)))
        .extracting(item -> item.keys().get(0))
        .containsExactly("guid:example:1", "guid:example:2", "guid:example:1");
  }

  @Test
  void ignoresALinkThatSeveralHeadlinesShareAndGivesEveryItem() {
    String home = "<link>https://e.example/</link>";
    List<FeedItem> items =
        items(
            rss(
                "<item><title>a</title><guid>1</guid>"
                    + home
                    + "</item>"
                    + "<item><title>b</title><guid>2</guid>"
                    + home
                    + "</item>"
                    + "<item><title>b</title><link>https://e.example/3</link></item>"));
    assertThat(items)
        .extracting(FeedItem::keys)
        .containsExactly(
            List.of("guid:example:1"), List.of("guid:example:2"), List.of("link://e.example/3"));
  }

  @Test
  void takesPartsOfOnePageForThePage() {
    List<FeedItem> items =
        items(rss("<item><link>/live#1</link></item><item><link>/live#2</link></item>"));
    assertThat(items)
        .extracting(item -> item.keys().get(0))
        .containsOnly("link://news.example/live");
  }

  @Test
  void tellsPagesApartThatASiteOfOnePageShows() {
    List<FeedItem> items =
        items(
            rss(
                "<item><link>/#/news/1</link></item><item><link>/#/news/2</link></item>"
                    + "<item><link>/#!news/3?utm_source=rss</link></item>"
                    + "<item><link>/#!/news?fbclid=1&amp;id=4</link></item>"));
    assertThat(items)
        .extracting(item -> item.keys().get(0))
        .containsExactly(
            "link://news.example/#/news/1",
            "link://news.example/#/news/2",
            "link://news.example/#!news/3",
            "link://news.example/#!/news?id=4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#/", "#!", "#!/", "#!rss", "#/?utm_source=rss", "#!?a/b"})
  void takesAMarkWithoutAPathForNoOtherPage(String mark) {
    assertThat(only(item("<link>/1" + mark + "</link>")).keys())
        .containsExactly("link://news.example/1");
  }

  @Test
  void canonicalisesGuidsThatAreAddresses() {
    assertThat(only(item("<guid isPermaLink='false'>http://E.example/a?utm_id=1</guid>")).keys())
        .containsExactly("guid:example://e.example/a");
  }

  @Test
  void knowsAnItemWithoutLinkAndGuidByItsWords() {
    FeedItem one = only(item("<title>a</title><description>b</description>"));
    FeedItem same = only(item("<title> a </title><description>&lt;b>b&lt;/b></description>"));
    FeedItem other = only(item("<title>a</title><description>c</description>"));
    assertThat(one.keys()).singleElement().asString().matches("text:[0-9a-f]{64}");
    assertThat(same.keys()).isEqualTo(one.keys());
    assertThat(other.keys()).isNotEqualTo(one.keys());
  }

  @Test
  void keepsTheEscapesThatMeanSomethingInUpperCase() {
    assertThat(only(item("<link>https://e.example/a%2fb%7ec?q=%d9%be%26</link>")).keys())
        .containsExactly("link://e.example/a%2Fb~c?q=%D9%BE%26");
  }

  @Test
  void takesAGuidThatLeadsOnToAnAddressAndHasNoSchemeForAWord() {
    String guid = "//e.example/go?to=https://f.example/a";
    assertThat(only(item("<title>a</title><guid isPermaLink='false'>" + guid + "</guid>")).keys())
        .containsExactly("guid:example:" + guid);
  }
}
