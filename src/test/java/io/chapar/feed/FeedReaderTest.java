package io.chapar.feed;

import static io.chapar.feed.Examples.feed;
import static io.chapar.feed.Examples.fetched;
import static io.chapar.feed.Examples.item;
import static io.chapar.feed.Examples.items;
import static io.chapar.feed.Examples.only;
import static io.chapar.feed.Examples.read;
import static io.chapar.feed.Examples.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.DateTime;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.Image;
import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  @Test
  void makesTextOfTitlesAndSummaries() {
    FeedItem item =
        only(
            item(
                "<title>A &amp;amp; B &lt;i>C&lt;/i>\n D</title>"
                    + "<description>&lt;p>One&lt;/p>&lt;p>two&lt;br>three&lt;/p>"
                    + "&lt;script>x()&lt;/script></description>"));
    assertThat(item.title()).isEqualTo("A & B C D");
    assertThat(item.summary()).isEqualTo("One two three");
  }

  @Test
  void keepsTheMarkupOfContentWithAbsoluteLinks() {
    FeedItem item =
        only(item("<content:encoded>&lt;p class='x'>&lt;a href='/1'>a&lt;/a></content:encoded>"));
    assertThat(item.content()).isEqualTo("<p><a href=\"https://news.example/1\">a</a></p>");
  }

  @Test
  void hasNullForWhatTheFeedDoesNotSay() {
    FeedItem item =
        only(item("<title>t</title><description/><content:encoded> </content:encoded>"));
    assertThat(item.summary()).isNull();
    assertThat(item.content()).isNull();
    assertThat(item.guid()).isNull();
    assertThat(item.link()).isNull();
    assertThat(item.published()).isNull();
    assertThat(item.language()).isNull();
    assertThat(item.authors()).isEmpty();
  }

  @Test
  void numbersItemsInTheFeedsOrder() {
    List<FeedItem> items = items(rss("<item><title>a</title></item><item><title>b</title></item>"));
    assertThat(items).extracting(FeedItem::title).containsExactly("a", "b");
    assertThat(items).extracting(FeedItem::position).containsExactly(0, 1);
  }

  @Test
  void leavesOutItemsThatSayNothing() {
    assertThat(items(rss("<item/><item><title>a</title></item>"))).hasSize(1);
  }

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
        " https://news.example/a?id=5 "
      })
  void seesOneLinkInAllItsForms(String link) {
    assertThat(only(item("<link>" + link + "</link>")).keys().get(0))
        .isEqualTo("link://news.example/a?id=5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a",
        "https://news.example/a?id=6",
        "https://news.example/A?id=5",
        "https://www.news.example/a?id=5",
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
  void takesAGuidThatIsAnAddressForTheLink() {
    assertThat(only(item("<guid>https://e.example/9</guid>")).link())
        .isEqualTo(URI.create("https://e.example/9"));
    assertThat(only(item("<guid isPermaLink='false'>https://e.example/9</guid>")).link()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "http:///x"})
  void hasNoLinkToWhatIsNoPage(String link) {
    assertThat(only(item("<title>t</title><link>" + link + "</link>")).link()).isNull();
  }

  @Test
  void givesNoItemsWhenTheFeedIsUnchanged() {
    FetchedFeed unchanged =
        new FetchedFeed(
            feed(null, null),
            Examples.ADDRESS,
            new FeedCursor("\"e\"", null, null),
            new byte[0],
            null,
            true,
            Duration.ofMinutes(5),
            Instant.EPOCH);
    FeedReading reading = new FeedReader().read(unchanged);
    assertThat(reading.unchanged()).isTrue();
    assertThat(reading.items()).isEmpty();
    assertThat(reading.cursor().etag()).isEqualTo("\"e\"");
    assertThat(reading.pause()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void pausesAsLongAsTheLongestWish() {
    assertThat(read(rss("")).pause()).isNull();
    assertThat(read(rss("<ttl>30</ttl>")).pause()).isEqualTo(Duration.ofMinutes(30));
    assertThat(pause("<ttl>30</ttl>", Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    assertThat(pause("<ttl>300</ttl>", Duration.ofHours(2))).isEqualTo(Duration.ofHours(5));
    assertThat(pause("<sy:updatePeriod>daily</sy:updatePeriod>", null))
        .isEqualTo(Duration.ofHours(24));
    assertThat(pause("<ttl>99999</ttl>", null)).isEqualTo(Duration.ofHours(24));
    assertThat(pause("", Duration.ofDays(9))).isEqualTo(Duration.ofHours(24));
  }

  private static @Nullable Duration pause(String channel, @Nullable Duration fresh) {
    return new FeedReader().read(fetched(feed(null, null), rss(channel), fresh)).pause();
  }

  @Test
  void believesTheOperatorAboutTheLanguage() {
    String rss = rss("<language>en-us</language><item><title>خبر</title></item>");
    FeedItem item = new FeedReader().read(fetched(feed("fa", null), rss, null)).items().get(0);
    assertThat(item.language()).isEqualTo("fa");
    assertThat(only(rss).language()).isEqualTo("en-US");
    assertThat(only(rss.replace("en-us", "fa_IR")).language()).isEqualTo("fa-IR");
    assertThat(only(rss.replace("en-us", "فارسی")).language()).isNull();
  }

  @Test
  void readsDatesWithoutAnOffsetInTheFeedsZone() {
    String rss = item("<title>t</title><pubDate>2025-06-03 10:00</pubDate>");
    FeedItem item =
        new FeedReader()
            .read(fetched(feed(null, ZoneId.of("Asia/Almaty")), rss, null))
            .items()
            .get(0);
    DateTime published = Objects.requireNonNull(item.published());
    assertThat(published.value()).hasToString("2025-06-03T10:00+05:00");
  }

  @Test
  void collectsPicturesOnce() {
    FeedItem item =
        only(
            item(
                "<title>t</title><enclosure url='/a.jpg' type='image/jpeg'/>"
                    + "<enclosure url='/a.mp3' type='audio/mpeg'/>"
                    + "<media:content url='/a.jpg'><media:description>C</media:description>"
                    + "</media:content><media:thumbnail url='/b.png'/>"));
    assertThat(item.images())
        .containsExactly(
            new Image(URI.create("https://news.example/a.jpg"), "C", null),
            new Image(URI.create("https://news.example/b.png"), null, null));
  }

  @Test
  void saysWhatIsNoFeedAndWhere() {
    assertThatThrownBy(() -> read("<html><head><title>Sign in</title></head></html>"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("Sign in")
        .hasMessageContaining("https://news.example/feeds/all.xml");
  }
}
